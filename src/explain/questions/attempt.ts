import type { RepairCosts } from '../../domain/programme.ts';
import { type Change, changeKey } from '../conflicts/change.ts';
import { costOf } from '../conflicts/repair-costs.ts';

/** Decisions lifted and rules waived so far, and how many places there may be beside them: those are for the solver to say. */
export interface Attempt {
  readonly changes: readonly Change[];
  /** Infinity: as many as it takes. */
  readonly places: number;
  /** Of the changes and of that many places. */
  readonly cost: number;
}

/** Nothing is changed. */
export const AS_THINGS_ARE: Attempt = { changes: [], places: 0, cost: 0 };

/** Up to so many places beside the changes are asked for one by one; the next question is whether any number would do. */
const MOST_PLACES = 3;

/** The same with one place more beside; after the most that are asked for one by one, any number. */
export function addPlace(attempt: Attempt, costs: RepairCosts): Attempt {
  const places = attempt.places < MOST_PLACES ? attempt.places + 1 : Infinity;
  return { ...attempt, places, cost: attempt.cost + costs.place };
}

export function addChanges(attempt: Attempt, changes: readonly Change[], costs: RepairCosts): Attempt {
  const known = new Set(attempt.changes.map(changeKey));
  const added = changes.filter((change) => !known.has(changeKey(change)));
  return {
    changes: sortChanges([...attempt.changes, ...added]),
    places: 0,
    cost: attempt.cost + added.reduce((sum, change) => sum + costOf(change, costs), 0),
  };
}

export function sortChanges(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => (changeKey(a) < changeKey(b) ? -1 : 1));
}

/** Tells one attempt from another, whichever way it was come by. */
export function attemptKey({ changes, places }: Attempt): string {
  return [...changes.map(changeKey), `${places}`].join('\n');
}
