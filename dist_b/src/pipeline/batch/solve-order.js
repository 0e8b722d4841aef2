import { describeRuleLine } from '../../report/rule-lines.js';
import { allocateWith } from '../allocate.js';
import { readLayers } from '../read-input.js';
/** Carries an order out with the executor of its back end. Whatever a programme can contain is a result; only a bug throws. */
export async function solveOrder(order, executor, host) {
    const input = await readLayers(order.base, order.scenarios);
    if (input.kind === 'rejected')
        return { kind: 'rejected-input', issues: input.issues };
    let delivered = new Map();
    const { scenarioName: scenario, seed, options } = order;
    const deliver = async (files) => {
        delivered = files;
    };
    const result = await allocateWith(executor, { ...options, input, scenario, seed, threads: 1, out: order.key, deliver }, host);
    switch (result.kind) {
        case 'allocated':
            return result.interrupted ? { kind: 'stopped' } : { kind: 'run', files: asBytes(delivered) };
        case 'no-allocation':
            return host.interrupted() ? { kind: 'stopped' } : { kind: 'run', files: asBytes(delivered) };
        case 'stopped':
            return { kind: 'stopped' };
        case 'rejected-input':
            return { kind: 'rejected-input', issues: result.issues };
        case 'rejected-allocation':
            return {
                kind: 'failed',
                message: `The verifier rejects it: ${result.breaches.map(describeRuleLine).join(' ')}`,
            };
        case 'refused':
        case 'fault':
            return { kind: 'failed', message: result.message };
    }
}
function asBytes(files) {
    return new Map([...files].map(([name, content]) => [name, typeof content === 'string' ? Buffer.from(content) : content]));
}
