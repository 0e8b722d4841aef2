import { availableParallelism } from 'node:os';
import { openPool } from '../../solver/pool/pool.ts';
import { wakeThreads } from '../../solver/pool/wake-threads.ts';
import type { Page } from '../explain/page.ts';
import type { Host } from './host.ts';

/** What is asked of a finished run. */
export type RunQuestion =
  | { readonly kind: 'rotator'; readonly rotator: string }
  /** `cycle` `null`: every cycle. */
  | {
      readonly kind: 'why-not';
      readonly rotator: string;
      readonly placement: string;
      readonly cycle: number | null;
    }
  | { readonly kind: 'slot'; readonly placement: string; readonly cycle: number }
  | { readonly kind: 'decisions' };

export interface ExplainRequest {
  readonly run: string;
  readonly question: RunQuestion;
  /** Of so many wishes, the most wanted first, look for what would have granted them: some seconds each. */
  readonly changes: number;
  /** Seconds; what is not reached by then says so. */
  readonly timeLimit: number;
  /** `null` = one a core. */
  readonly threads: number | null;
}

export type ExplainResult =
  /** The same twice: for people, and (facts with their sentences) for programs. */
  | { readonly kind: 'explained'; readonly page: Page; readonly facts: object }
  | { readonly kind: 'refused'; readonly message: string; readonly known: readonly string[] };

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
