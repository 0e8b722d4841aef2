import { describeError } from '../../../solver/describe-error.js';
import { readRun } from '../open-run.js';
import { reviewRun } from '../verify-run.js';
import { sizeOf } from './pack-job.js';
const POLL_MS = 100;
/**
 * Carries orders out side by side, begun in the order given, as many at a time as the engine has lanes. A run counts
 * once it has been verified again here and lies whole in the store. Returns whether the user has asked to stop.
 */
export async function carryOutOrders(queue, means) {
    const { results, host } = means;
    const abort = new AbortController();
    const work = queue.reduce((sum, { order }) => sum + sizeOf(order), 0);
    let [running, through, next] = [0, 0, 0];
    const tell = () => {
        const failed = [...results.values()].filter(({ kind }) => kind !== 'run').length;
        const share = work === 0 ? 1 : through / work;
        host.onProgress({ total: means.total, done: results.size, failed, running, share });
    };
    tell();
    if (queue.length === 0)
        return false;
    const engine = await means.openEngine();
    const polling = setInterval(() => {
        if (host.interrupted())
            abort.abort();
    }, POLL_MS);
    const takeTurns = async () => {
        for (let item = queue[next]; item !== undefined && !abort.signal.aborted; item = queue[next]) {
            next += 1;
            running += 1;
            tell();
            const result = await carryOut(item, engine, { ...means, signal: abort.signal });
            running -= 1;
            through += sizeOf(item.order);
            if (result !== null)
                results.set(item.order.key, result);
            tell();
        }
    };
    try {
        await Promise.all(Array.from({ length: Math.min(engine.lanes, queue.length) }, takeTurns));
    }
    finally {
        clearInterval(polling);
        await engine.close();
    }
    return abort.signal.aborted && queue.some(({ order }) => !results.has(order.key));
}
/** `null`: stopped. */
async function carryOut({ job, order }, engine, { store, journal, log, signal }) {
    await journal.append({ event: 'begun', key: order.key, job: job.id });
    const started = performance.now();
    const result = await accept(await engine.run(order, signal), order.key, store);
    if (result === null)
        return null;
    const outcome = result.kind === 'run' ? result.facts.outcome : result.kind;
    const run = result.kind === 'run' ? result.digest : null;
    await journal.append({ event: 'done', key: order.key, job: job.id, outcome, run });
    const seconds = Math.round(performance.now() - started) / 1000;
    if (result.kind === 'run')
        log.info('job-done', { job: job.id, key: order.key, outcome, seconds });
    else {
        const why = result.kind === 'failed' ? result.message : (result.issues[0]?.code ?? null);
        log.error('job-failed', { job: job.id, key: order.key, outcome, why, seconds });
    }
    return result;
}
async function accept(result, key, store) {
    switch (result.kind) {
        case 'stopped':
            return null;
        case 'rejected-input':
        case 'failed':
            return result;
        case 'run': {
            const finding = await findFault(key, result.files);
            if (finding !== null)
                return { kind: 'failed', message: `The run does not stand: ${finding}` };
            return { kind: 'run', ...(await store.put(key, result.files)) };
        }
    }
}
/** The first thing that speaks against a run, wherever it was made; `null` = it stands. */
async function findFault(key, files) {
    try {
        const { claims } = await reviewRun(readRun(key, files));
        return claims.find(({ findings }) => findings.length > 0)?.findings[0] ?? null;
    }
    catch (error) {
        return describeError(error);
    }
}
