import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import type { Comparison } from '../../src/report/comparison/comparison.ts';
import { measureKeyFigures } from '../../src/report/facts/headline.ts';
import type { ReportFacts } from '../../src/report/facts/report-facts.ts';

/** A comparison in which a report's people all lost, every text of it one of these. */
export function makeComparison({ verdict }: ReportFacts, texts: readonly string[]): Comparison {
  const text = (index: number): string => texts[index % texts.length] ?? '';
  const figures = verdict === null ? null : measureKeyFigures(verdict);
  const run = {
    programme: text(0),
    scenario: text(1),
    outcome: 'optimal' as const,
    rotators: 6,
    assignments: 12,
    figures,
  };
  const people = (verdict?.rotators ?? []).map(({ rotator }) => rotator);
  return {
    schema: 'placewright.comparison/1',
    before: { ...run, name: text(2) },
    after: { ...run, name: text(3) },
    changedTables: [text(4)],
    sameSeed: false,
    tiers: [{ name: 'preference', before: 5000, after: 4000, carriedOver: 5000, proved: true }],
    people: people.map((rotator, index) => ({
      rotator: (index === 0 ? text(5) : rotator) as RotatorId,
      kind: index % 2 === 0 ? 'loses' : 'gains',
      before: 100,
      after: index % 2 === 0 ? 300 : 0,
      placementsBefore: ['P1' as PlacementId, null],
      placementsAfter: [text(1) as PlacementId, 'P2' as PlacementId],
      exchange: 0,
      cause: 'policy',
    })),
    exchanges: [
      { rotators: people, cause: 'policy', keeping: { kind: 'breaks', rules: 2, sentence: text(0) } },
    ],
    effect: {
      policy: { people: 6, gain: 3, lose: 3, points: 300 },
      draw: { people: 0, gain: 0, lose: 0, points: 0 },
      open: { people: 0, gain: 0, lose: 0, points: 0 },
    },
    reasons: [
      {
        rotator: 'R001' as RotatorId,
        cycle: 1,
        placement: 'P1' as PlacementId,
        kind: 'granted',
        before: text(1),
        after: null,
      },
      {
        rotator: 'R002' as RotatorId,
        cycle: 2,
        placement: 'P1' as PlacementId,
        kind: 'other',
        before: text(2),
        after: text(3),
      },
    ],
  };
}
