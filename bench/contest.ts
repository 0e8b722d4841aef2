import type { Job, JobResult } from './run/job.ts';
import type { JobMessage } from './run/run-job.ts';
import { solveJob } from './run/solve-job.ts';

/** Child process of the bench: receives one job, answers it, ends. A process of its own has a memory of its own. */
process.once('message', async (job: Job) => {
  const result = await answer(job);
  // Threads of a WebAssembly runtime would keep the process alive for ever.
  say(result, () => process.exit(0));
});

function say(message: JobMessage, then?: () => void): void {
  process.send?.(message, undefined, undefined, then);
}

async function answer(job: Job): Promise<JobResult> {
  try {
    return await solveJob(job, () => say({ kind: 'started' }));
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}
