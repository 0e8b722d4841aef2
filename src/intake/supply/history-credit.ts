import { shortestRun } from '../../domain/calendar.ts';
import type { PillarId } from '../../domain/ids.ts';
import type { HistoryEntry, Programme, Rotator } from '../../domain/programme.ts';
import { tabulateCredits } from './credit-rows.ts';

/** Hundredths of credit that a rotator brings to a group of pillars. */
type HistoryCredit = (
  rotator: Rotator,
  entries: readonly HistoryEntry[],
  pillars: ReadonlySet<PillarId>,
) => number;

export function tabulateHistoryCredit(
  programme: Pick<Programme, 'settings' | 'rotations' | 'rotationPillars'>,
): HistoryCredit {
  // History has no cycles of its own: the shortest that a cycle can be stands for one (docs/semantics.md, Credit).
  const cycleDays = shortestRun(programme.settings.cycleMonths);
  const creditsOf = tabulateCredits(programme.rotationPillars);
  const lengths = new Map(programme.rotations.map((rotation) => [rotation.id, rotation.lengthCycles]));
  const daysWorked = (entry: HistoryEntry): number => {
    const most = (lengths.get(entry.rotation) ?? 1) * cycleDays;
    if (entry.startedOn === null || entry.endedOn === null) return most;
    return Math.min(most, entry.endedOn - entry.startedOn + 1);
  };
  return (rotator, entries, pillars) => {
    let sum = 0;
    for (const entry of entries) {
      for (const { pillar, credit } of creditsOf(entry.rotation, entry.site)) {
        if (!pillars.has(pillar)) continue;
        sum += entry.credit ?? Math.floor((credit * rotator.wte * daysWorked(entry)) / (100 * cycleDays));
      }
    }
    return sum;
  };
}
