import type { EngineProgress } from '../../../solver/engine/engine.ts';

/** The stages of a run, in the order they are entered. */
export type Stage =
  | 'reading'
  | 'formulating'
  | 'solving'
  | 'verifying'
  | 'pricing'
  | 'explaining'
  | 'writing';

/** What the pipeline needs of the process it runs in. */
export interface Host {
  /** Since the process started. */
  elapsedSeconds(): number;
  /** Most memory held so far. */
  peakMemoryMib(): number;
  /** True once the user has asked to stop; the best found by then is kept. */
  interrupted(): boolean;
  onStage(stage: Stage): void;
  onProgress(progress: EngineProgress): void;
  /** Wishes explained so far, of those that need a solve. */
  onExplained(progress: { readonly answered: number; readonly asked: number }): void;
}
