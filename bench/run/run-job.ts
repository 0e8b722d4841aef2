import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job, JobResult } from './job.ts';

/** For reading, formulating and the warm-up of a runtime, before the clock of the job starts. */
const PREPARATION_SECONDS = 180;
/** What a solver may overrun its limit by before it is killed. */
const GRACE_SECONDS = 15;

/** What the child says: that it starts to solve, then the result. */
export type JobMessage = { readonly kind: 'started' } | JobResult;

/** Runs a job in a new process, which is killed if it does not keep its limit. */
export function runJob(job: Job): Promise<JobResult> {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('../contest.js', import.meta.url)), {
      serialization: 'advanced',
      // What a solver prints on its own is of no interest here.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let result: JobResult = { kind: 'failed', reason: 'its process ended without an answer' };
    const killAfter = (seconds: number, reason: string): NodeJS.Timeout =>
      setTimeout(() => {
        result = { kind: 'failed', reason };
        child.kill('SIGKILL');
      }, seconds * 1000);
    let deadline = killAfter(PREPARATION_SECONDS, 'did not get ready in time and was killed');
    child.on('message', (message: JobMessage) => {
      if (message.kind === 'started') {
        clearTimeout(deadline);
        deadline = killAfter(job.timeLimit + GRACE_SECONDS, 'did not keep its time limit and was killed');
      } else result = message;
    });
    child.on('error', (error) => {
      result = { kind: 'failed', reason: error.message };
    });
    child.on('exit', () => {
      clearTimeout(deadline);
      resolve(result);
    });
    child.send(job);
  });
}
