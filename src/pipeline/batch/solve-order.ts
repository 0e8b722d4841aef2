import type { Executor } from '../../../solver/pool/executor.ts';
import { describeRuleLine } from '../../report/text/rule-lines.ts';
import type { FolderFiles } from '../disk/publish.ts';
import { readLayers } from '../programme/read-input.ts';
import { allocateWith } from '../solve/allocate.ts';
import type { Host } from '../solve/host.ts';
import type { JobOrder, JobResult } from './job.ts';

/** What an order needs of the process besides. */
interface OrderHost extends Host {
  /** The tables are read, and solving them may take so many seconds. */
  onRead(timeLimit: number): void;
}

/** Carries an order out with the executor of its back end. Whatever a programme can contain is a result; only a bug throws. */
export async function solveOrder(order: JobOrder, executor: Executor, host: OrderHost): Promise<JobResult> {
  const input = await readLayers(order.base, order.scenarios);
  if (input.kind === 'rejected') return { kind: 'rejected-input', issues: input.issues };
  let delivered: FolderFiles = new Map();
  const { scenarioName: scenario, seed, options } = order;
  host.onRead(options.timeLimit ?? input.programme.settings.timeLimitSeconds);
  const deliver = async (files: FolderFiles): Promise<void> => {
    delivered = files;
  };
  const result = await allocateWith(
    executor,
    { ...options, input, scenario, seed, threads: 1, out: order.key, deliver },
    host,
  );
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

function asBytes(files: FolderFiles): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...files].map(([name, content]) => [name, typeof content === 'string' ? Buffer.from(content) : content]),
  );
}
