import type { BottleneckTier, LeximinTier, PathwayModel } from '../../solver/model/pathway-model.ts';
import { slackAmount } from '../../solver/model/tier-result.ts';
import { Loads } from './load-rows.ts';
import type { Sequence } from './sequence.ts';

/**
 * Least worst load, then the fewest agents at it; for `leximin` the same again among the other agents, until
 * nobody is left to improve. One column holds the worst load; one indicator an agent and level lets the agent
 * stay at that level. `false` when a step was not proved.
 */
export async function minimiseLoads(
  run: Sequence,
  model: PathwayModel,
  tier: BottleneckTier | LeximinTier,
): Promise<boolean> {
  const loads = new Loads(model, tier, run.plain.misses);
  const levels: Level[] = [];
  let settled = 0;
  do {
    const name = levels.length === 0 ? tier.name : `${tier.name}-${levels.length + 1}`;
    const slackOf = (value: number): number => (levels.length === 0 ? slackAmount(tier.slack, value) : 0);
    const value = await minimiseWorst(run, loads, { levels, name, slackOf });
    if (value === null) return false;
    // A worst load that later tiers may worsen leaves nothing to count.
    if (slackOf(value) > 0) return true;
    const level = await minimiseCount(run, loads, { levels, name: `${name}-count`, value });
    if (level === null) return false;
    levels.push(level);
    settled += level.count;
  } while (tier.kind === 'leximin' && settled < loads.agents.length && levels.at(-1)!.value > 0);
  return true;
}

interface Level {
  readonly value: number;
  readonly count: number;
  /** Column of the first agent's indicator. */
  readonly indicators: number;
}

/** load − Σ level · indicators ≤ worst, for every counted agent. */
async function minimiseWorst(
  run: Sequence,
  loads: Loads,
  step: { levels: readonly Level[]; name: string; slackOf: (value: number) => number },
): Promise<number | null> {
  const { builder } = run.plain;
  const { point } = run;
  const worst = builder.addColumn({ lower: 0, upper: loads.greatest() });
  loads.agents.forEach((agent, i) => {
    loads.addRow(run, agent, {
      limit: 0,
      more: () => {
        builder.entry(worst, -1);
        for (const level of step.levels) builder.entry(level.indicators + i, -level.value);
      },
    });
  });
  const held = (i: number): boolean => step.levels.some((level) => point![level.indicators + i]! > 0.5);
  const start = point === null ? [] : [Math.max(0, ...loads.at(point).filter((_, i) => !held(i)))];
  const value = await run.minimise(step.name, [[worst, 1]], start);
  if (value !== null) run.addRow([[worst, 1]], { lower: 0, upper: value + step.slackOf(value) });
  return value;
}

/** load − Σ (level − value + 1) · indicators ≤ value − 1: whoever stays at the value needs its own indicator. */
async function minimiseCount(
  run: Sequence,
  loads: Loads,
  step: { levels: readonly Level[]; name: string; value: number },
): Promise<Level | null> {
  const { builder } = run.plain;
  const { value } = step;
  const indicators = builder.addBinaries(loads.agents.length);
  loads.agents.forEach((agent, i) => {
    loads.addRow(run, agent, {
      limit: value - 1,
      more: () => {
        for (const level of step.levels) builder.entry(level.indicators + i, value - 1 - level.value);
        builder.entry(indicators + i, -1);
      },
    });
  });
  const objective = loads.agents.map((_, i) => [indicators + i, 1] as const);
  const start = run.point === null ? [] : loads.at(run.point).map((load) => (load === value ? 1 : 0));
  const count = await run.minimise(step.name, objective, start);
  if (count === null) return null;
  run.addRow(objective, { lower: 0, upper: count });
  return { value, count, indicators };
}
