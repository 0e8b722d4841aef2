import { runChild } from './run-child.js';
/** What a solver may overrun its limit by before it is killed. */
const GRACE_SECONDS = 15;
/** Runs a job in a new process, which is killed if it does not keep its limit. */
export function runJob(job) {
    return runChild(new URL('../contest.js', import.meta.url), job, job.timeLimit + GRACE_SECONDS);
}
