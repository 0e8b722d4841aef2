import { traceFrontier } from '../../../solver/pathways/loads/frontier.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import { poolEngine } from '../../../solver/pool/pool-engine.ts';
import { type Objective, plainObjective, type TierName } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import { formulate } from '../../formulate/formulate.ts';
import { interpretAllocation } from '../../formulate/interpret.ts';
import type { TradeOff } from '../../report/tables/frontier-table.ts';
import { verifierOf } from '../../verify/verify.ts';

/**
 * The price of fairness: every pair of worst and total dissatisfaction that no allocation beats in both, among those
 * that are best in the aims before the first that looks at dissatisfaction. `chosen`: the choices of the allocation
 * found, which is a start. Each point is judged by the verifier; throws when one of them is not what it claims, which
 * is a bug.
 */
export async function priceFairness(
  programme: Programme,
  options: {
    readonly executor: Executor;
    /** Seconds. */
    readonly timeLimit: number;
    readonly interrupted: () => boolean;
    readonly chosen: Int32Array;
  },
): Promise<TradeOff> {
  if (options.timeLimit <= 0) return { complete: false, points: [] };
  const fair: Programme = { ...programme, objectives: fairObjectives(programme.objectives) };
  const formulation = formulate(fair);
  const traced = await traceFrontier(poolEngine(options), formulation.model, options.chosen);
  if (traced.kind === 'fault') throw new Error(traced.message);
  const judge = verifierOf(fair);
  const points = traced.points.map(({ worst, total, chosen }) => {
    const { accepted, tiers } = judge(interpretAllocation(formulation, chosen));
    const tierValue = (tier: TierName) => tiers.find(({ name }) => name === tier)?.value;
    if (!accepted || tierValue('worst-off') !== worst || tierValue('preference') !== total)
      throw new Error('the verifier values a point of the trade-off curve differently');
    return { worst, total };
  });
  return { complete: traced.complete, points };
}

/** The aims that stand before dissatisfaction counts, then the worst-off, then the total. */
export function fairObjectives(objectives: readonly Objective[]): readonly Objective[] {
  const first = objectives.findIndex(({ tier }) => LATER.has(tier));
  const earlier = first < 0 ? objectives : objectives.slice(0, first);
  return [...earlier, plainObjective('worst-off'), plainObjective('preference')];
}

/** Do the aims take every gain that is at nobody's expense? They do where the total is sought, with nothing but the worst-off before it. */
export function seekEveryGain(objectives: readonly Objective[]): boolean {
  const first = objectives.findIndex(({ tier }) => LATER.has(tier));
  const fair = first < 0 ? [] : objectives.slice(first);
  const total = fair.findIndex(({ tier }) => TOTALS.has(tier));
  return (
    total >= 0 &&
    fair
      .slice(0, total + 1)
      .every(({ tier, slack }, at) => slack.amount === 0 && (at === total || tier === 'worst-off'))
  );
}

const TOTALS: ReadonlySet<TierName> = new Set(['preference', 'leximin', 'blend']);

const LATER: ReadonlySet<TierName> = new Set([
  'worst-off',
  'preference',
  'leximin',
  'rank-profile',
  'blend',
  'lottery',
]);
