import type { Executor } from '../../solver/pool/executor.ts';
import type { Host } from './host.ts';
import type { ExplainRequest, ExplainResult } from './run-question.ts';
/** Answers a question about a finished run, solving with `executor`. Throws `InputPathError` when the folder is no run. */
export declare function answerQuestion(executor: Executor, request: ExplainRequest, host: Host): Promise<ExplainResult>;
