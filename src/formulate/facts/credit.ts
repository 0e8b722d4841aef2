import { shortestRun } from '../../domain/calendar.ts';
import type { PillarId, RotationId } from '../../domain/ids.ts';
import type { HistoryEntry, SubjectTerm } from '../../domain/programme.ts';
import type { PresenceTable } from './presence.ts';
import { type ProgrammeIndex, position } from './programme-index.ts';
import { historyMatches, placementMatches } from './subject.ts';

const WHOLE = 100;

/**
 * Credit (hundredths) towards a group of terms: pillars give their credit pro rata (WTE, days present),
 * every other term a whole for each cycle spent there.
 */
export interface CreditTable {
  /** Of one cycle at a placement. */
  ofCycle(cell: { readonly rotator: number; readonly placement: number; readonly cycle: number }): number;
  /** Of one past entry of this rotator. */
  ofHistory(rotator: number, entry: HistoryEntry): number;
}

/** Prepares the credits of one group of terms; rates are looked up once a placement. */
export function tabulateCredits(
  index: ProgrammeIndex,
  presence: PresenceTable,
  terms: readonly SubjectTerm[],
): CreditTable {
  const { programme } = index;
  const visits = terms.filter((term) => term.kind !== 'pillar');
  const pillars = terms
    .filter((term) => term.kind === 'pillar')
    .map((term) => programme.pillars[position<string>(index.pillarOf, term.id)]!.id);
  const rates = programme.placements.map((placement) =>
    pillars.map((pillar) => index.creditRate(placement, pillar)).filter((rate) => rate > 0),
  );
  return {
    ofCycle: ({ rotator, placement, cycle }) => {
      const worked = index.rotator(rotator).wte * presence.present(rotator, cycle);
      let credit = 0;
      for (const rate of rates[placement]!) {
        credit += Math.floor((rate * worked) / (WHOLE * presence.days(cycle)));
      }
      const visited = visits.some((term) => placementMatches(index, term, { placement, cycle }));
      return visited ? credit + WHOLE : credit;
    },
    ofHistory: (rotator, entry) => {
      const worked = index.rotator(rotator).wte * daysOf(index, entry);
      let credit = 0;
      for (const pillar of pillars) {
        if (entry.credit === null) {
          credit += Math.floor((index.creditRate(entry, pillar) * worked) / (WHOLE * pastCycleDays(index)));
        } else if (isPillarOf(index, entry.rotation, pillar)) credit += entry.credit;
      }
      const visited = visits.some((term) => historyMatches(index, term, entry));
      return visited ? credit + WHOLE * lengthOf(index, entry) : credit;
    },
  };
}

/** What a cycle of history is taken to last: the shortest a cycle can be, so that a whole one always counts whole. */
function pastCycleDays(index: ProgrammeIndex): number {
  return shortestRun(index.programme.settings.cycleMonths);
}

/** Days an entry counts for: at most the rotation's length, exactly that when its dates are not known. */
function daysOf(index: ProgrammeIndex, entry: HistoryEntry): number {
  const whole = lengthOf(index, entry) * pastCycleDays(index);
  if (entry.startedOn === null || entry.endedOn === null) return whole;
  return Math.min(whole, Math.max(0, entry.endedOn - entry.startedOn + 1));
}

function lengthOf(index: ProgrammeIndex, entry: HistoryEntry): number {
  return index.programme.rotations[position(index.rotationOf, entry.rotation)]!.lengthCycles;
}

/** A credit written into the history counts for every pillar the rotation has a row for, whatever the site. */
function isPillarOf(index: ProgrammeIndex, rotation: RotationId, pillar: PillarId): boolean {
  return index.programme.rotationPillars.some((row) => row.rotation === rotation && row.pillar === pillar);
}
