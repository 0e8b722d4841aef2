import { tierObjective } from './assemble.ts';
import { evaluateModel, type TierValue } from './evaluate-model.ts';
import { countRow, holdLoads, type LoadTier, writeIndicators } from './load-rows.ts';
import type { PathwayModel } from './pathway-model.ts';
import { holdObjective, type Stage, writeRows } from './stage.ts';
import { slackAmount } from './sum-tier.ts';

/** What a solved tier asks of every other allocation that is to be as good in it. */
export type HeldTier =
  | { readonly kind: 'sum'; readonly limit: number }
  /** At most `most` counted agents carry more than `above`; levels from the highest down. */
  | { readonly kind: 'loads'; readonly levels: readonly { readonly above: number; readonly most: number }[] };

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
  return model.tiers.map((tier, at) => holdOf(values[at]!, best(at), slackAmount(tier.slack, best(at))));
}

function holdOf(value: TierValue, best: number, slack: number): HeldTier {
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
    case 'blend':
      throw new Error('no way to hold a tier of kind blend');
  }
}

/** Writes a hold into a stage: what follows can no longer be worse in that tier. */
export function holdTier(stage: Stage, tierIndex: number, held: HeldTier): void {
  const tier = stage.model.tiers[tierIndex]!;
  if (held.kind === 'sum') {
    const objective = tierObjective(stage.model, stage.assembly, tierIndex);
    // Costs are never negative: where nothing may be lost, no costed column can be used.
    if (held.limit === 0) stage.keep = stage.keep.map((kept, j) => ((objective[j] ?? 0) > 0 ? 0 : kept));
    else holdObjective(stage, objective, held.limit);
  } else if (tier.kind !== 'sum') {
    held.levels.forEach((level, at) => {
      holdLevel(stage, tier, { ...level, ceiling: held.levels[at - 1]?.above ?? level.above });
    });
  }
}

/** `ceiling`: what nobody can exceed already. */
function holdLevel(
  stage: Stage,
  tier: LoadTier,
  level: { readonly above: number; readonly most: number; readonly ceiling: number },
): void {
  const { above, most, ceiling } = level;
  if (most === 0) {
    holdLoads(stage, tier, above);
    return;
  }
  const { columns } = writeIndicators(stage, tier, { value: above, excess: ceiling - above, loads: null });
  if (columns.length > most) writeRows(stage, [countRow(columns, { lower: -Infinity, upper: most })]);
}
