import { availableParallelism } from 'node:os';
import { openPool } from '../../../solver/pool/pool.ts';
import { wakeThreads } from '../../../solver/pool/wake-threads.ts';
import type { Host } from '../solve/host.ts';
import type { ExplainRequest, ExplainResult } from './run-question.ts';

/** Explains a finished run from its folder alone. Throws `InputPathError` when the folder is no run. */
export async function explainRun(request: ExplainRequest, host: Host): Promise<ExplainResult> {
  const executor = openPool({
    backend: { name: 'highs' },
    threads: request.threads ?? availableParallelism(),
  });
  // Threads load while everything else is loaded and the run is read.
  wakeThreads(executor);
  try {
    const { answerQuestion } = await import('./answer-question.ts');
    return await answerQuestion(executor, request, host);
  } finally {
    await executor.close();
  }
}
