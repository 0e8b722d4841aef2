import type { ChoiceTable } from '../../../solver/model/pathway-model.ts';
import type { HistoryEntry, SubjectTerm } from '../../domain/programme.ts';
import { cyclesOf } from './agent-choices.ts';
import type { ProgrammeIndex } from './programme-index.ts';
import { historyMatches, placementMatches } from './subject.ts';

/** Which slots (placement × cycle) belong to which of several terms. */
interface Membership {
  /** Positions of the terms that the slot belongs to, ascending. */
  termsAt(placement: number, cycle: number): readonly number[];
  /** The slot belongs to any of them. */
  has(placement: number, cycle: number): boolean;
}

/** Matches every slot against the terms once, so that loops over choices only look up. */
export function tabulateMembership(index: ProgrammeIndex, terms: readonly SubjectTerm[]): Membership {
  const cycles = index.programmeCycles;
  const dated = terms.some((term) => term.kind === 'seven_day');
  const table = index.programme.placements.map((_, placement) =>
    Array.from({ length: dated ? cycles : 1 }, (_, period) =>
      terms.flatMap((term, at) =>
        placementMatches(index, term, { placement, cycle: period + 1 }) ? [at] : [],
      ),
    ),
  );
  const termsAt = (placement: number, cycle: number): readonly number[] =>
    table[placement]![dated ? cycle - 1 : 0]!;
  return { termsAt, has: (placement, cycle) => termsAt(placement, cycle).length > 0 };
}

/** Positions of the terms that a past entry belongs to, ascending; entries of one rotation and site are matched once. */
export function tabulateHistory(
  index: ProgrammeIndex,
  terms: readonly SubjectTerm[],
): (entry: HistoryEntry) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  return (entry) => {
    const key = JSON.stringify([entry.rotation, entry.site]);
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = terms.flatMap((term, at) => (historyMatches(index, term, entry) ? [at] : []));
    known.set(key, found);
    return found;
  };
}

/** Whether a choice belongs to the membership's terms, judged by its first cycle. */
export function choiceBelongs(membership: Membership, choices: ChoiceTable, choice: number): boolean {
  const placement = choices.option[choice]!;
  return placement >= 0 && membership.has(placement, choices.start[choice]! + 1);
}

/** Some choices of an agent that belong to one term, and for how many cycles each. */
interface TermGroup {
  readonly choices: number[];
  readonly cycles: number[];
}

/** Sorts choices by the terms they belong to (positions as in the membership). */
export function groupByTerm(
  membership: Membership,
  choices: ChoiceTable,
  selected: readonly number[],
): ReadonlyMap<number, TermGroup> {
  const groups = new Map<number, TermGroup>();
  for (const choice of selected) {
    for (const cycle of cyclesOf(choices, choice)) {
      for (const term of membership.termsAt(choices.option[choice]!, cycle)) {
        const group = groups.get(term) ?? { choices: [], cycles: [] };
        groups.set(term, group);
        if (group.choices.at(-1) === choice) group.cycles[group.cycles.length - 1]! += 1;
        else {
          group.choices.push(choice);
          group.cycles.push(1);
        }
      }
    }
  }
  return groups;
}
