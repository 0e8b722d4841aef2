import type { Strategy } from '../../solver/model/strategy.ts';
import type { Allocation } from '../../src/domain/allocation.ts';
import type { SpecKnobs } from '../generate/spec.ts';
import type { PeerName } from '../peers/find-peer.ts';
import type { Usage } from '../peers/peer.ts';
import type { Step, TraceEvent } from '../plain/sequence.ts';

export type ContestantName = 'placewright' | PeerName;

/** One instance for one contestant, solved in a process of its own. */
export interface Job {
  readonly knobs: SpecKnobs;
  readonly contestant: ContestantName;
  /** Seconds. */
  readonly timeLimit: number;
  /** Ours only. */
  readonly strategy?: Strategy;
  /** Folder from which `or-tools-wasm` is resolved. */
  readonly orToolsFrom: string;
}

/** What came of it, as the contestant tells it: nothing here is to be believed before the audit. */
export type JobResult =
  | JobAnswer
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface JobAnswer {
  readonly kind: 'answer';
  /** `null` = ours, known by the commit. */
  readonly version: string | null;
  readonly choices: number;
  readonly steps: readonly Step[];
  readonly trace: readonly TraceEvent[];
  /** Every tier was proved. */
  readonly complete: boolean;
  /** Of solving: reading and formulating, the same for everyone, is left out. */
  readonly seconds: number;
  /** `null` when no point was found. */
  readonly allocation: Allocation | null;
  /** Why the sequence stopped early. */
  readonly failure: string | null;
  /** Of the contestant's own process; of the native one where it starts one. */
  readonly usage: Usage;
}
