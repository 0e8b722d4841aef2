import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
/** For reading, formulating and the warm-up of a runtime, before the clock of the job starts. */
const PREPARATION_SECONDS = 180;
/**
 * Runs a script in a new process that is sent one job (`answerParent` is its other end), and kills it when it is not ready in time or
 * has solved for more than `patience` seconds.
 */
export function runChild(script, job, patience) {
    return new Promise((resolve) => {
        const child = fork(fileURLToPath(script), {
            serialization: 'advanced',
            // What a solver prints on its own is of no interest here.
            stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        });
        let result = { kind: 'failed', reason: 'its process ended without an answer' };
        const killAfter = (seconds, reason) => setTimeout(() => {
            result = { kind: 'failed', reason };
            child.kill('SIGKILL');
        }, seconds * 1000);
        let deadline = killAfter(PREPARATION_SECONDS, 'did not get ready in time and was killed');
        child.on('message', (message) => {
            if (message.kind === 'started') {
                clearTimeout(deadline);
                deadline = killAfter(patience, 'did not keep its time limit and was killed');
            }
            else
                result = message;
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
