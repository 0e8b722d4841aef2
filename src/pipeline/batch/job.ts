import type { Issue } from '../../domain/issue.ts';
import type { RunOutcome } from '../../report/facts/run-facts.ts';
import type { LoadedInputs } from '../disk/load-inputs.ts';
import type { AllocateOptions } from '../solve/allocate-order.ts';

/** One allocation that somebody wants: a row of `jobs.csv`, or a point of a grid. Paths are as the process sees them. */
export interface Job {
  /** Unique in its batch; names the job's folder. */
  readonly id: string;
  readonly programme: string;
  /** Folders laid over the programme, each over those before it. */
  readonly scenarios: readonly string[];
  /** A run folder, or a table of assignments, to hold changes against. */
  readonly baseline: string | null;
  readonly seed: string | null;
  readonly options: JobOptions;
}

export type JobOptions = Pick<AllocateOptions, 'backend' | 'timeLimit' | 'explainLimit'>;

/**
 * A job with everything that a worker needs, as plain data: tables and ids, no paths and no names of people
 * (`names.csv` is never read).
 */
export interface JobOrder {
  /** SHA-256 over engine version, tables, options and seed: the same key is the same work. */
  readonly key: string;
  readonly base: LoadedInputs;
  readonly scenarios: readonly LoadedInputs[];
  /** What the run calls its scenario. */
  readonly scenarioName: string | null;
  readonly seed: string | null;
  readonly options: JobOptions;
}

/** What became of an order. */
export type JobResult =
  /** A run, with an allocation or with the reasons why there is none. */
  | { readonly kind: 'run'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'rejected-input'; readonly issues: readonly Issue[] }
  | { readonly kind: 'failed'; readonly message: string }
  /** Asked to stop before it was done; nothing of it counts. */
  | { readonly kind: 'stopped' };

/** What a job thread has to say: that the tables are read, with the seconds that solving them may take; in the end, the result. */
export type JobNews = { readonly kind: 'read'; readonly timeLimit: number } | JobResult;

export type JobOutcome = RunOutcome | 'rejected-input' | 'failed';

/** Where orders are carried out: threads of this process, or workers anywhere. */
export interface JobEngine {
  /** Orders it can make use of at a time. */
  readonly lanes: number;
  /** Never rejects. An aborted order ends as `stopped`, unless it was done by then; so does any order once the engine is closed. */
  run(order: JobOrder, signal: AbortSignal): Promise<JobResult>;
  close(): Promise<void>;
}
