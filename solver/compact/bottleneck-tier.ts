import type { Engine, Where } from '../engine/engine.ts';
import type { BottleneckTier } from '../model/pathway-model.ts';
import { type Failure, gatherSettled, type Settled } from '../model/settled.ts';
import { claimTier, slackAmount, type TierResult, tierResult } from '../model/tier-result.ts';
import type { KnownBounds } from './known-bounds.ts';
import { choicesWithin, countRow, holdLoads, loadRows, writeIndicators } from './load-rows.ts';
import { capsToTry, ownLoads } from './loads.ts';
import { acceptPoint, chosenAtPoint, type Stage, stageProgram, startFor, writeRows } from './stage.ts';
import { minimise } from './sum-tier.ts';

/** Loads of a stage's agents at its point: offset plus own costs. */
function loadsAtPoint(stage: Stage, tier: { costs: Int32Array; offsets: Int32Array }): Int32Array {
  const loads = tier.offsets.slice();
  for (const choice of chosenAtPoint(stage))
    loads[stage.model.choices.agent[choice]!]! += tier.costs[choice]!;
  return loads;
}

/** The greatest load among counted agents (0 when none counts). */
function worstLoad(loads: Int32Array, counted: Uint8Array): number {
  return loads.reduce((worst, load, agent) => (counted[agent] === 1 ? Math.max(worst, load) : worst), 0);
}

/**
 * Least worst load over all stages, then the fewest agents at it. The worst load is found by asking, for
 * ascending attainable values, whether a point exists in which no agent exceeds the value: first of the
 * relaxation (bisection), then of the integer program. Choices that no own pathway under the value can
 * use are left out beforehand, which makes the relaxation sharp.
 */
export async function solveBottleneckTier(
  engine: Engine,
  stages: readonly Stage[],
  where: Omit<Where, 'component' | 'components'>,
  { guides, known }: { readonly guides: readonly Float64Array[]; readonly known?: KnownBounds },
): Promise<readonly TierResult[] | Failure> {
  const tiers = stages.map((stage) => stage.model.tiers[where.tierIndex] as BottleneckTier);
  const least = stages.map((stage, s) => ownLoads(stage.model, tiers[s]!.costs, stage.keep).least);
  const floor = stages.reduce(
    (floor, _, s) => {
      const loads = Int32Array.from(least[s]!, (load, agent) => load + tiers[s]!.offsets[agent]!);
      return Math.max(floor, worstLoad(loads, tiers[s]!.counted));
    },
    Math.max(0, ...(known?.of(where.tier) ?? [])),
  );
  const searched = await Promise.all(
    stages.map((stage, component) =>
      leastWorst(engine, stage, tiers[component]!, {
        floor,
        guide: guides[component]!,
        where: { ...where, component, components: stages.length },
      }),
    ),
  );
  const gathered = gatherSettled(searched);
  if (gathered.kind !== 'all') return gathered;
  const { parts } = gathered;
  const value = parts.reduce((worst, part) => Math.max(worst, part.value), 0);
  const bound = parts.reduce((worst, part) => Math.max(worst, part.bound), floor);
  const slack = slackAmount(tiers[0]?.slack ?? { kind: 'absolute', amount: 0 }, value);
  stages.forEach((stage, s) => {
    holdLoads(stage, tiers[s]!, value + slack);
  });
  const worst = claimTier(where.tier, value, bound);
  known?.meet(worst);
  const counts = `${where.tier}-count`;
  const fewest = known?.of(counts);
  const searchedCounts = await Promise.all(
    stages.map((stage, component) =>
      fewestAt(engine, stage, tiers[component]!, {
        value,
        // Somebody of this stage must be at the value if the search proved that it cannot be avoided here.
        forced: Math.max(fewest?.[component] ?? 0, parts[component]!.bound >= value && value > floor ? 1 : 0),
        hold: slack === 0,
        where: { ...where, tier: counts, component, components: stages.length },
      }),
    ),
  );
  const counted = gatherSettled(searchedCounts);
  return counted.kind === 'all' ? [worst, tierResult(counts, counted.parts)] : counted;
}

/** Smallest value ≥ `floor` that the stage's agents can all stay within. */
async function leastWorst(
  engine: Engine,
  stage: Stage,
  tier: BottleneckTier,
  options: { readonly floor: number; readonly guide: Float64Array; readonly where: Where },
): Promise<Settled | Failure> {
  const { floor, guide, where } = options;
  if (stage.point === null) {
    const opened = await minimiseOnce(engine, stage, guide, where);
    if (opened !== null) return opened;
  }
  const current = (): number => worstLoad(loadsAtPoint(stage, tier), tier.counted);
  const candidates = capsToTry(stage.model, tier, stage.keep, { floor, most: current() - 1 });
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const restriction = thresholdProgram(stage, tier, guide, candidates[middle]!);
    const relaxed = restriction === null ? null : await engine.relax(restriction.program);
    if (relaxed === null || relaxed.kind === 'infeasible') low = middle + 1;
    else if (relaxed.kind === 'optimal') high = middle;
    else break;
  }
  const undecided = low < high;
  for (let k = low; k < candidates.length && candidates[k]! < current(); k += 1) {
    const bound = undecided ? floor : candidates[k]!;
    const restriction = thresholdProgram(stage, tier, guide, candidates[k]!);
    if (restriction === null) continue;
    const { outcome } = await engine.exact(restriction.program, startFor(stage, restriction), where);
    if (outcome.kind === 'infeasible') continue;
    if (outcome.kind !== 'optimal' && outcome.kind !== 'incumbent')
      return { kind: 'settled', value: current(), bound };
    acceptPoint(stage, restriction, outcome.point);
    return {
      kind: 'settled',
      value: Math.max(floor, current()),
      bound: undecided ? floor : Math.max(floor, current()),
    };
  }
  const value = Math.max(floor, current());
  return { kind: 'settled', value, bound: value };
}

/** A first point; a failure when there is none. */
async function minimiseOnce(
  engine: Engine,
  stage: Stage,
  objective: Float64Array,
  where: Where,
): Promise<Failure | null> {
  const restriction = stageProgram(stage, objective);
  if (!restriction.possible) return { kind: 'infeasible', component: where.component };
  const { outcome } = await engine.exact(restriction.program, {}, where);
  if (outcome.kind === 'infeasible') return { kind: 'infeasible', component: where.component };
  if (outcome.kind === 'unknown') return { kind: 'unknown', limit: outcome.limit };
  if (outcome.kind === 'fault') return outcome;
  acceptPoint(stage, restriction, outcome.point);
  return null;
}

/** The stage's program with no counted agent above `value`; `null` when some agent has no pathway left. */
function thresholdProgram(stage: Stage, tier: BottleneckTier, guide: Float64Array, value: number) {
  const only = choicesWithin(stage, tier, value);
  if (only === null) return null;
  const trial: Stage = { ...stage };
  trial.keep = stage.keep.map((kept, j) => kept & (only[j] ?? 1));
  writeRows(trial, loadRows(trial, tier, value));
  const restriction = stageProgram(trial, guide);
  return restriction.possible ? restriction : null;
}

/** Fewest counted agents of a stage whose load is exactly `value` (none exceeds it). */
async function fewestAt(
  engine: Engine,
  stage: Stage,
  tier: BottleneckTier,
  options: { readonly value: number; readonly forced: number; readonly hold: boolean; readonly where: Where },
): Promise<Settled | Failure> {
  const { value, where } = options;
  const loads = loadsAtPoint(stage, tier);
  const at = (agent: number): number => (tier.counted[agent] === 1 && loads[agent] === value ? 1 : 0);
  const count = loads.reduce((sum, _, agent) => sum + at(agent), 0);
  if (!options.hold) return { kind: 'settled', value: count, bound: 0 };
  const { least } = ownLoads(stage.model, tier.costs, stage.keep);
  const unavoidable = (load: number, agent: number): boolean =>
    tier.counted[agent] === 1 && load + tier.offsets[agent]! >= value;
  const certain = least.reduce((sum, load, agent) => sum + (unavoidable(load, agent) ? 1 : 0), 0);
  const bound = Math.max(certain, options.forced);
  // Nobody is above the value any more, so a load over `value − 1` is a load of `value`.
  const { columns } = writeIndicators(stage, tier, { value: value - 1, excess: 1, loads });
  if (columns.length === 0) return { kind: 'settled', value: 0, bound: 0 };
  writeRows(stage, [countRow(columns, { lower: bound, upper: Infinity })]);
  if (count <= bound) {
    writeRows(stage, [countRow(columns, { lower: -Infinity, upper: count })]);
    return { kind: 'settled', value: count, bound: count };
  }
  const objective = new Float64Array(stage.program.columns);
  for (const indicator of columns) objective[indicator] = 1;
  return await minimise(engine, stage, objective, { where, slackOf: () => 0, known: bound });
}
