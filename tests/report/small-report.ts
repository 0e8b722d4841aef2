import type { RotatorId } from '../../src/domain/ids.ts';
import { measureFairness } from '../../src/report/facts/fairness.ts';
import type { ReportFacts } from '../../src/report/facts/report-facts.ts';
import { SMALL_PROGRAMME, SMALL_VERDICT } from './small-run.ts';

/** The small run as a report is made from it; R1 was refused its first choice in cycle 1. */
export const SMALL_REPORT: ReportFacts & { readonly verdict: typeof SMALL_VERDICT } = {
  programme: SMALL_PROGRAMME,
  verdict: SMALL_VERDICT,
  issues: [],
  run: {
    outcome: 'optimal',
    stopped: null,
    scenario: null,
    relaxed: [],
    tiers: [{ name: 'placed', value: 4, bound: 4, gap: 0, proved: true }],
    backend: 'highs',
    engine: { name: 'placewright', version: '0.1.0' },
  },
  runId: '0123456789ab',
  decisionPrices: [],
  explanations: [
    {
      rotator: 'R1' as RotatorId,
      cycle: 1,
      length: 1,
      placement: SMALL_PROGRAMME.placements.find(({ id }) => id === 'MSK-EVE')?.id ?? null,
      rank: 2,
      dissatisfaction: 500,
      credited: [],
      wanted: SMALL_PROGRAMME.placements
        .filter(({ id }) => id === 'STR-WOR')
        .map(({ id }) => ({
          placement: id,
          cycle: 1,
          rank: 1,
          reason: 'lottery',
          evidence: 'proved',
          sentence: 'An equally good allocation would give it to you; the published draw decided.',
          sources: ['placements.csv STR-WOR'],
        })),
    },
  ],
  fairness: measureFairness(SMALL_PROGRAMME, SMALL_VERDICT, []),
  prices: new Map(),
  certified: false,
  frontier: [],
  conflicts: [],
  approvals: [],
  names: new Map(),
};
