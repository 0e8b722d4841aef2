import type { PillarId } from '../../domain/ids.ts';
import type { HistoryEntry, Programme, Rotator } from '../../domain/programme.ts';
import { tabulateCredits } from './credit-rows.ts';

/** Hundredths of credit that a rotator brings to a group of pillars. */
export type HistoryCredit = (
  rotator: Rotator,
  entries: readonly HistoryEntry[],
  pillars: ReadonlySet<PillarId>,
) => number;

/** History has no cycles of its own: half a year stands for one (docs/semantics.md, Credit). */
const CYCLE_DAYS = 182;

export function tabulateHistoryCredit(
  programme: Pick<Programme, 'rotations' | 'rotationPillars'>,
): HistoryCredit {
  const creditsOf = tabulateCredits(programme.rotationPillars);
  const lengths = new Map(programme.rotations.map((rotation) => [rotation.id, rotation.lengthCycles]));
  const daysWorked = (entry: HistoryEntry): number => {
    const most = (lengths.get(entry.rotation) ?? 1) * CYCLE_DAYS;
    if (entry.startedOn === null || entry.endedOn === null) return most;
    return Math.min(most, entry.endedOn - entry.startedOn + 1);
  };
  return (rotator, entries, pillars) => {
    let sum = 0;
    for (const entry of entries) {
      for (const { pillar, credit } of creditsOf(entry.rotation, entry.site)) {
        if (!pillars.has(pillar)) continue;
        sum += entry.credit ?? Math.floor((credit * rotator.wte * daysWorked(entry)) / (100 * CYCLE_DAYS));
      }
    }
    return sum;
  };
}
