import type { Host } from '../pipeline/host.ts';
import type { Progress } from './progress.ts';
import type { Terminal } from './terminal.ts';
/** The process as a run sees it, its news drawn on the progress line. */
export declare function watchRun(terminal: Terminal, progress: Progress): Host;
