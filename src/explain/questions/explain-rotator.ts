import type { Assignment } from '../../domain/allocation.ts';
import { cycleSpan, type Span } from '../../domain/calendar.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import { daysThere } from '../../formulate/facts/presence.ts';
import { interpretAllocation } from '../../formulate/interpret.ts';
import { dissatisfactions } from '../reasons/effect.ts';
import { explainAllocation } from '../reasons/explain-allocation.ts';
import { position } from '../reasons/positions.ts';
import type { Explanation } from '../reasons/reason.ts';
import type { ExplainOptions, SolvedProgramme } from '../reasons/settle-wishes.ts';
import { type FreeOption, listFreeOptions } from './free-options.ts';
import { listStays } from './why-not.ts';

/** Everything that one rotator's page says; nothing about anybody else but counts and means. */
export interface RotatorAnswer {
  readonly rotator: RotatorId;
  /** By cycle; each with the options preferred to it and why not. */
  readonly explanations: readonly Explanation[];
  /**
   * Over the horizon, the ledger left out: the rotator's own, with what a first choice and what a last one in every cycle
   * would have come to, the mean of all, and the greatest.
   */
  readonly dissatisfaction: {
    readonly own: number;
    readonly least: number;
    readonly most: number;
    readonly mean: number;
    readonly greatest: number;
  };
  /** First and last day of each explanation: as `allocation.csv` has them, without what leave takes off a placement's ends. */
  readonly days: readonly Span[];
  /** How many options were open to the rotator in the first cycle of each explanation, in their order. */
  readonly options: readonly number[];
  /** The plan that proves that what is owed later can be had: no promise. */
  readonly completion: readonly Assignment[];
  /** Places still free that the rotator's rules leave open. */
  readonly free: readonly FreeOption[];
}

/** Explains what one rotator got. Throws `RangeError` on an unknown rotator. */
export async function explainRotator(
  solved: SolvedProgramme,
  rotator: RotatorId,
  options: ExplainOptions,
): Promise<RotatorAnswer> {
  const { formulation, chosen } = solved;
  const at = position(formulation.programme.rotators, rotator);
  const explanations = await explainAllocation(solved, { ...options, only: rotator });
  const sums = dissatisfactions(formulation, chosen);
  const total = sums.reduce((sum, own) => sum + own, 0);
  const { completion } = interpretAllocation(formulation, chosen);
  return {
    rotator,
    explanations,
    dissatisfaction: {
      own: sums[at]!,
      ...boundsOf(solved, at),
      mean: Math.round(total / sums.length),
      greatest: Math.max(...sums),
    },
    days: explanations.map((explanation) => daysOf(formulation.programme, explanation)),
    options: explanations.map(({ cycle }) => formulation.eligibility.open(at, cycle).length),
    completion: completion.filter((assignment) => assignment.rotator === rotator),
    free: listFreeOptions(solved, at),
  };
}

function daysOf(programme: Programme, { rotator, cycle, length, placement }: Explanation): Span {
  const { settings, rotators } = programme;
  const span = {
    first: cycleSpan(settings, cycle).first,
    last: cycleSpan(settings, cycle + length - 1).last,
  };
  return placement === null ? span : daysThere(programme, rotators[position(rotators, rotator)]!, span);
}

/** What a rotator's wishes allow at least and at most in the cycles that are not empty by decision. */
function boundsOf(
  { formulation, chosen }: SolvedProgramme,
  rotator: number,
): { readonly least: number; readonly most: number } {
  const { dissatisfaction, eligibility, decisions } = formulation;
  const costs = listStays(formulation, chosen, rotator)
    .filter(({ placement, cycle }) => placement !== null || !decisions.emptied(rotator, cycle))
    .map(({ cycle }) =>
      Array.from(
        eligibility.open(rotator, cycle),
        (placement) => dissatisfaction.of(rotator, placement, cycle) ?? 0,
      ),
    )
    .filter((open) => open.length > 0);
  return {
    least: costs.reduce((sum, open) => sum + Math.min(...open), 0),
    most: costs.reduce((sum, open) => sum + Math.max(...open), 0),
  };
}
