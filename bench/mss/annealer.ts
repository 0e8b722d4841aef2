import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';

/** What a thread anneals, as plain data. */
export interface AnnealingJob {
  readonly instance: MssInstance;
  /** By student, each whole. */
  readonly start: readonly (readonly Internship[])[];
  readonly seed: string;
}

/** What the thread is given. */
export interface AnnealingOrder {
  readonly job: AnnealingJob;
  readonly milliseconds: number;
  readonly port: MessagePort;
}

/** Anneals on a thread of its own. */
export interface Annealer {
  /** The best paths that came since the last time, by student; `null` = none. */
  collect(): readonly (readonly Internship[])[] | null;
  close(): Promise<void>;
}

/** Starts a thread on the job, for so many milliseconds of the process's processor time. Asking it takes no turn of the event loop: whoever asks is busy. */
export function startAnnealer(job: AnnealingJob, milliseconds: number): Annealer {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('anneal-thread.js', import.meta.url), {
    workerData: { job, milliseconds, port: port2 } satisfies AnnealingOrder,
    transferList: [port2],
  });
  return {
    collect() {
      let latest: readonly (readonly Internship[])[] | null = null;
      for (let next = receiveMessageOnPort(port1); next !== undefined; next = receiveMessageOnPort(port1))
        latest = next.message;
      return latest;
    },
    async close() {
      await worker.terminate();
      port1.close();
    },
  };
}
