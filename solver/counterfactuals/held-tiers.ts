import { evaluateModel, type TierValue } from '../model/evaluate-model.ts';
import type { PathwayModel, Tier } from '../model/pathway-model.ts';
import { slackAmount } from '../model/tier-result.ts';
import { totalSlack } from '../pathways/loads/pathway-blend.ts';

/** What a solved tier asks of every other allocation that is to be as good in it. */
export type HeldTier =
  | { readonly kind: 'sum'; readonly limit: number }
  /** At most `most` counted agents carry more than `above`; levels from the highest down. */
  | { readonly kind: 'loads'; readonly levels: readonly { readonly above: number; readonly most: number }[] }
  /** The engine holds a blend by its two parts. */
  | { readonly kind: 'blend'; readonly total: number; readonly worst: number };

/**
 * The holds of every tier of `model` (a component, or the whole) at the choices of the optimum. `best` gives
 * each tier's value over all components, which is where slack is counted from and where the worst load stands.
 */
export function holdsOf(
  model: PathwayModel,
  chosen: Int32Array,
  best: (tier: number) => number,
): readonly HeldTier[] {
  const { values } = evaluateModel(model, chosen);
  return model.tiers.map((tier, at) => holdOf(tier, values[at]!, best(at)));
}

function holdOf(tier: Tier, value: TierValue, best: number): HeldTier {
  const slack = slackAmount(tier.slack, best);
  switch (value.kind) {
    case 'sum':
      return { kind: 'sum', limit: slack > 0 ? best + slack : value.total };
    case 'bottleneck': {
      const ceiling = { above: best + slack, most: 0 };
      const most = value.worst === best ? value.count : 0;
      return {
        kind: 'loads',
        levels: slack > 0 ? [ceiling] : [ceiling, { above: best - 1, most }],
      };
    }
    case 'leximin': {
      const levels = [...new Set(value.loads)].map((load) => ({
        above: load,
        most: value.loads.filter((other) => other > load).length,
      }));
      return { kind: 'loads', levels };
    }
    case 'blend': {
      const room = tier.kind === 'blend' ? totalSlack(tier, best) : 0;
      return { kind: 'blend', total: value.total + room, worst: value.worst };
    }
  }
}
