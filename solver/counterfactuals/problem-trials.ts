import type { Failure } from '../model/settled.ts';
import { settleBlend } from '../pathways/loads/pathway-blend.ts';
import type { PathwayEngine } from '../pathways/loads/pathway-engine.ts';
import { settleLeximin } from '../pathways/loads/pathway-leximin.ts';
import { settleWorst } from '../pathways/loads/pathway-worst.ts';
import { adoptBest } from '../pathways/relaxation/best-allocation.ts';
import type { PathwayProblem, SlotPrices } from '../pathways/relaxation/pathway-problem.ts';
import { poolColumn } from '../pathways/relaxation/pool-columns.ts';
import type { Aim } from '../pathways/relaxation/slot-prices.ts';
import { roundUp, valueStep } from '../pathways/relaxation/value-step.ts';
import { buildFlowProgram, readFlow } from '../pathways/search/flow-program.ts';
import { dropDear } from '../pathways/search/hold.ts';
import { searchNear } from '../pathways/search/search-near.ts';
import { minimiseAim } from '../pathways/search/settle.ts';
import type { CounterfactualTask, TierOrigin } from './counterfactual.ts';
import { forceWish, lastOpen } from './force-wish.ts';
import { type Bounded, minimiseForced } from './least-forced.ts';
import type { Rung } from './problem-ladder.ts';
import { judge, judgeSum, judgeWorst, likelyTier, type Trial, type Trials } from './trial.ts';

/** Relative gap: of a worst load it does not matter how little all carry together. */
const ANY_TOTAL = 0.1;

type Verdict = Pick<Trial, 'loss' | 'proof' | 'within'>;

/**
 * Trials over whole pathways: `rungs[k]` is the component with the tiers before k held, everything that the prices
 * of those tiers prove too dear already removed. A wish whose pathways are gone from a rung needs no solve there.
 */
export function openProblemTrials(
  task: CounterfactualTask,
  rungs: readonly Rung[],
  engine: () => PathwayEngine,
): Trials {
  const { model, until, holds, from } = task;
  return {
    first: (question) => lastOpen(rungs, question, Math.min(until, likelyTier(model))),
    async attempt(question, at) {
      const { problem: rung, prices } = rungs[at]!;
      const problem = forceWish(rung, question);
      if (problem.graphs[question.agent]!.nodes === 0) return { kind: 'infeasible', component: 0 };
      const thinned = task.depth === 'loss' ? 'open' : await thin(engine(), problem, { ...task, at });
      if (thinned === 'closed') return { kind: 'infeasible', component: 0 };
      const verdict =
        at < until
          ? await settle(engine(), problem, { ...task, at, held: holds[at]!, origin: from[at]!, prices })
          : await openUp(engine(), problem, task);
      if ('kind' in verdict) return verdict;
      const taken = problem.best?.flatMap(({ choices }) => Array.from(choices)) ?? null;
      return { kind: 'trial', ...verdict, chosen: taken === null ? null : Int32Array.from(taken).sort() };
    },
  };
}

/**
 * Prices the likely tier with the wish granted and removes what they prove too dear under its hold: much more than the
 * prices of the rung, which know nothing of the wish. `closed` when the relaxation has no point, or none within the hold.
 */
async function thin(
  engine: PathwayEngine,
  problem: PathwayProblem,
  { model, holds, at }: Pick<CounterfactualTask, 'model' | 'holds'> & { readonly at: number },
): Promise<'open' | 'closed'> {
  const tier = likelyTier(model);
  const held = holds[tier]!;
  if (tier >= at || held.kind !== 'sum') return 'open';
  const aim = { kind: 'tier', tier } as const;
  const linear = await engine.linear(problem, aim);
  if (linear.kind === 'infeasible') return 'closed';
  if (linear.kind !== 'linear') return 'open';
  for (const column of linear.fresh) poolColumn(problem, column);
  dropDear(problem, aim, linear.prices, held.limit);
  return problem.graphs.some(({ nodes }) => nodes === 0) ? 'closed' : 'open';
}

async function settle(
  engine: PathwayEngine,
  problem: PathwayProblem,
  asked: Pick<CounterfactualTask, 'model' | 'least' | 'holds'> & {
    readonly at: number;
    readonly held: CounterfactualTask['holds'][number];
    readonly origin: TierOrigin;
    readonly prices: SlotPrices | null;
  },
): Promise<Verdict | Failure> {
  const { at, held, origin } = asked;
  const { tiers } = asked.model;
  const tier = tiers[at]!;
  const where = { tier: tier.name, tierIndex: at, tierCount: tiers.length };
  const place = { ...where, component: 0, components: 1 };
  switch (tier.kind) {
    case 'sum': {
      const pinned = pinnedValue(problem, at);
      if (pinned !== null) {
        const opened = await openUp(engine, problem, { ...asked, until: at });
        if ('kind' in opened) return opened;
        return judgeSum({ value: pinned, bound: pinned }, held, origin);
      }
      const guide = likelyTier(asked.model);
      if (asked.prices !== null && guide <= at) {
        const ground = { tier: at, prices: asked.prices, least: asked.least[at]!, where: place };
        const settled = await minimiseForced(engine, problem, ground);
        if (settled.kind === 'bounded') {
          const step = valueStep(asked.model, { kind: 'tier', tier: at });
          return judgeBound({ ...settled, bound: roundUp(settled.bound, step) }, held, origin);
        }
        return settled.kind === 'settled' ? judgeSum(settled, held, origin) : settled;
      }
      const settled = await minimiseAim(
        engine,
        problem,
        { kind: 'tier', tier: at },
        {
          where: place,
          guide: guide > at ? guide : null,
          ...(asked.prices === null ? {} : { start: asked.prices }),
        },
      );
      return settled.kind === 'settled' ? judgeSum(settled, held, origin) : settled;
    }
    case 'bottleneck': {
      const found = await settleWorst(engine, [problem], where, { gap: ANY_TOTAL });
      return 'kind' in found ? found : judgeWorst([found[0]!, found[1]!], held, origin);
    }
    case 'leximin': {
      const found = await settleLeximin(engine, [problem], where);
      return 'kind' in found ? found : judgeLoads(problem, origin, found[0]!.proved);
    }
    case 'blend': {
      const found = await settleBlend(engine, problem, tier, place);
      if ('kind' in found) return found;
      const lossTo = (value: number) => ({ tier: origin.name, from: origin.total, to: value });
      return { ...judge(found, origin.total, lossTo), within: null };
    }
  }
}

/** What a bound says without a point. */
function judgeBound(
  { bound, limit }: Bounded,
  held: CounterfactualTask['holds'][number],
  origin: TierOrigin,
): Verdict | Failure {
  const verdict = judgeSum({ value: Infinity, bound }, held, origin);
  return verdict.proof === 'at-least' ? { ...verdict, within: null } : { kind: 'unknown', limit };
}

/** What every point of the problem comes to in the tier, if that is laid down. */
function pinnedValue({ held }: PathwayProblem, tier: number): number | null {
  const row = held.find((each) => each.kind === 'total' && each.tier === tier && each.least === each.most);
  return row?.most ?? null;
}

/** Any point at all: near the relaxed one if possible, of the last tier held that costs anything. */
async function openUp(
  engine: PathwayEngine,
  problem: PathwayProblem,
  { model, holds, until }: Pick<CounterfactualTask, 'model' | 'holds' | 'until'>,
): Promise<Verdict | Failure> {
  const { tiers } = model;
  const tier = holds.slice(0, until).findLastIndex((held) => held.kind === 'sum' && held.limit > 0);
  const name = tiers[Math.max(tier, 0)]!.name;
  const where = { tier: name, tierIndex: tier, tierCount: tiers.length, component: 0, components: 1 };
  const aim: Aim = tier < 0 ? { kind: 'nothing' } : { kind: 'tier', tier };
  const linear = await engine.linear(problem, aim);
  if (linear.kind === 'infeasible') return { kind: 'infeasible', component: 0 };
  if (linear.kind === 'linear') {
    const near = await searchNear(engine, problem, linear, { aim, where, gap: ANY_TOTAL });
    if (near.kind === 'fault') return near;
    if (problem.best !== null) return { loss: null, proof: 'exact', within: null };
  }
  const flow = buildFlowProgram(problem, aim);
  const { outcome } = await engine.exact(flow.program, { whole: true, gap: ANY_TOTAL }, where);
  switch (outcome.kind) {
    case 'optimal':
    case 'incumbent':
      adoptBest(problem, readFlow(problem, flow, outcome.point));
      return { loss: null, proof: 'exact', within: null };
    case 'infeasible':
      return { kind: 'infeasible', component: 0 };
    default:
      return outcome;
  }
}

/** The first load, from the heaviest down and over all components, that is heavier than it was. */
function judgeLoads(problem: PathwayProblem, origin: TierOrigin, proved: boolean): Verdict {
  const counted = problem.load?.counted;
  const loads = (problem.best ?? []).filter(({ agent }) => counted?.[agent] === 1).map(({ load }) => load);
  const sorted = (own: readonly number[]) => [...origin.others, ...own].sort((a, b) => b - a);
  const before = sorted(origin.loads);
  const after = sorted(loads);
  const at = before.findIndex((load, k) => load !== after[k]);
  if (at < 0 || after[at]! < before[at]!) return { loss: null, proof: 'exact', within: null };
  return {
    loss: { tier: origin.name, from: before[at]!, to: after[at]! },
    proof: proved ? 'exact' : 'at-most',
    within: null,
  };
}
