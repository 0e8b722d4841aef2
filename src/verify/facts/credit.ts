import { shortestRun } from '../../domain/calendar.ts';
import type { PillarId } from '../../domain/ids.ts';
import type { HistoryEntry } from '../../domain/programme.ts';
import type { Stay } from './review.ts';
import { creditRows, whereaboutsOf } from './subject.ts';
import { known, type Person, type Tables } from './tables.ts';

/** Hundredths of credit that a stay gives to each pillar, in canonical order; pro rata for WTE and presence. */
export function creditsOf(tables: Tables, stay: Stay): { pillar: PillarId; hundredths: number }[] {
  const { person } = stay;
  return creditRows(tables, whereaboutsOf(stay)).map(({ pillar, credit }) => {
    let hundredths = 0;
    for (let cycle = stay.first; cycle <= stay.last; cycle += 1) {
      const presence = person.presence[cycle - 1];
      if (presence === undefined) continue;
      hundredths += Math.floor((credit * person.rotator.wte * presence.present) / (100 * presence.days));
    }
    return { pillar, hundredths };
  });
}

/** Hundredths of credit that a history entry gives to a pillar. */
export function historyCredit(tables: Tables, person: Person, entry: HistoryEntry, pillar: PillarId): number {
  if (entry.credit !== null) {
    const rows = tables.credits.get(entry.rotation) ?? [];
    return rows.some((row) => row.pillar === pillar) ? entry.credit : 0;
  }
  const row = creditRows(tables, entry).find((candidate) => candidate.pillar === pillar);
  if (row === undefined) return 0;
  return Math.floor(
    (row.credit * person.rotator.wte * daysWorked(tables, entry)) / (100 * historyCycleDays(tables)),
  );
}

/** History has no cycles of its own: a cycle's worth of it is the shortest that a cycle can be. */
function historyCycleDays({ programme }: Tables): number {
  return shortestRun(programme.settings.cycleMonths);
}

function daysWorked(tables: Tables, entry: HistoryEntry): number {
  const most = known(tables.rotations, entry.rotation).lengthCycles * historyCycleDays(tables);
  if (entry.startedOn === null || entry.endedOn === null) return most;
  return Math.min(most, Math.max(0, entry.endedOn - entry.startedOn + 1));
}
