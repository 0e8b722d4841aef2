import type { Contender } from '../disk/lock-folder.ts';

/** What a batch needs of the process it runs in. */
export interface BatchHost extends Contender {
  /** Aborts once the user has asked to stop. */
  readonly stop: AbortSignal;
  onProgress(progress: BatchProgress): void;
}

/** How far a batch is; counts distinct jobs (two rows that ask for the same are one). */
export interface BatchProgress {
  readonly total: number;
  /** Finished, now or by an earlier start. */
  readonly done: number;
  readonly failed: number;
  readonly running: number;
  /** Share of the work of this start that is through; 1 at the end. */
  readonly share: number;
}
