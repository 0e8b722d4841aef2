import type { Host } from './host.ts';
import type { ExplainRequest, ExplainResult } from './run-question.ts';
/** Explains a finished run from its folder alone. Throws `InputPathError` when the folder is no run. */
export declare function explainRun(request: ExplainRequest, host: Host): Promise<ExplainResult>;
