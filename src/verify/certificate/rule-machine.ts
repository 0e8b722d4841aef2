import type { CompetencyRule } from '../../domain/programme.ts';
import type { Stay } from '../facts/review.ts';
import type { Person, Tables } from '../facts/tables.ts';

/**
 * One thing that a competency rule asks of one rotator, as a machine that reads the pathway from its first
 * cycle on. States and effects are numbers; effect 0 leaves every state as it is.
 */
export interface RuleMachine {
  readonly start: number;
  /** What a stay does to the rule. */
  readonly effectOf: (stay: Stay) => number;
  /** What a workable cycle of the horizon without a placement does (unless left empty by decision); left out = nothing. */
  readonly idleEffect?: (cycle: number) => number;
  readonly step: (state: number, effect: number) => Step;
  /** Misses that only the end of the pathway shows. */
  readonly close: (state: number) => number;
}

interface Step {
  readonly state: number;
  readonly misses: number;
}

/** What machines are built of: a rule and a rotator whom it binds. */
export interface Ground {
  readonly tables: Tables;
  readonly person: Person;
  readonly rule: CompetencyRule;
  readonly deadline: number;
}

export type BuildMachines = (ground: Ground) => readonly RuleMachine[];

export function cyclesOf(stay: Stay): number[] {
  return Array.from({ length: stay.last - stay.first + 1 }, (_, index) => stay.first + index);
}
