import { availableParallelism } from 'node:os';
import { openPool } from '../../solver/pool/pool.js';
import { wakeThreads } from '../../solver/pool/wake-threads.js';
/** Explains a finished run from its folder alone. Throws `InputPathError` when the folder is no run. */
export async function explainRun(request, host) {
    const executor = openPool({
        backend: { name: 'highs' },
        threads: request.threads ?? availableParallelism(),
    });
    // Threads load while everything else is loaded and the run is read.
    wakeThreads(executor);
    try {
        const { answerQuestion } = await import('./answer-question.js');
        return await answerQuestion(executor, request, host);
    }
    finally {
        await executor.close();
    }
}
