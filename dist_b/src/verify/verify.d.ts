import type { Allocation } from '../domain/allocation.ts';
import type { Programme } from '../domain/programme.ts';
import type { Verdict } from './verdict.ts';
export type { AssignmentFacts, Breach, CoverageFacts, LedgerFacts, Miss, RotatorFacts, SlotFacts, TierValue, Verdict, } from './verdict.ts';
/**
 * Judges an allocation from the tables alone: every rule of `domain/rules.ts` restated as `docs/semantics.md`
 * says, every tier recomputed in integers. Shares nothing with the formulation. Never throws for anything an
 * allocation can contain; throws `RangeError` when the programme itself is inconsistent, which intake rules out.
 */
export declare function verify(programme: Programme, allocation: Allocation): Verdict;
/** The same for many allocations of one programme: what follows from the tables alone is worked out once. */
export declare function verifierOf(programme: Programme): (allocation: Allocation) => Verdict;
