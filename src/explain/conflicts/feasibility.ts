import { decideByPrices, type PriceDecision } from '../../../solver/counterfactuals/price-decision.ts';
import { filterRows } from '../../../solver/model/model-rows.ts';
import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { formulate } from '../../formulate/formulate.ts';
import { type Inquiry, keepGuarantees } from './inquiry.ts';
import { type KeptGraphs, keptGraphs } from './kept-graphs.ts';
import { partProgramme } from './part-programme.ts';

/** What questions about feasibility may use. */
export interface FeasibilityLimits {
  readonly executor: Executor;
  /** Seconds for all questions together; past them every answer is `unknown`. */
  readonly timeLimit: number;
  readonly interrupted?: () => boolean;
}

/** Rounds of prices before a solver is asked: most questions are settled within a few. */
const ROUNDS = 12;

/**
 * Asks whether a setting has any allocation at all, aims put aside: by prices first, which settles most questions
 * within milliseconds, else by a solve. The clock starts now.
 */
export function inquireFeasibility(limits: FeasibilityLimits): Inquiry {
  const { executor } = limits;
  const until = performance.now() + limits.timeLimit * 1000;
  const interrupted = (): boolean => limits.interrupted?.() === true;
  const secondsLeft = (): number => (interrupted() ? 0 : (until - performance.now()) / 1000);
  const graphsOf = new WeakMap<PathwayModel, KeptGraphs>();
  const decide = (model: PathwayModel, kept: (tag: number) => boolean, rounds: number): PriceDecision => {
    const graphs = graphsOf.get(model) ?? keptGraphs(model);
    graphsOf.set(model, graphs);
    const built = graphs(kept);
    return built === null
      ? { kind: 'undecided' }
      : decideByPrices(aimless(keepGuarantees(model, kept)), built, rounds);
  };
  return {
    formulate: ({ programme, without }, rotators) =>
      formulate(partProgramme(programme, rotators), { without }),
    async ask({ model }, kept, seconds = Infinity) {
      if (secondsLeft() <= 0) return { answer: 'unknown', chosen: null };
      const decision = decide(model, kept, ROUNDS);
      if (decision.kind === 'infeasible') return { answer: 'infeasible', chosen: null };
      if (decision.kind === 'feasible') return { answer: 'feasible', chosen: decision.chosen };
      const question = aimless(keepGuarantees(model, kept));
      const timeLimit = Math.min(seconds, secondsLeft());
      if (timeLimit <= 0) return { answer: 'unknown', chosen: null };
      const outcome = await solveModel(question, { executor, timeLimit, interrupted });
      if (outcome.kind === 'solved') return { answer: 'feasible', chosen: outcome.chosen };
      return { answer: outcome.kind === 'infeasible' ? 'infeasible' : 'unknown', chosen: null };
    },
    guess({ model }, kept, rounds = ROUNDS) {
      if (secondsLeft() <= 0) return 'unknown';
      const { kind } = decide(model, kept, rounds);
      return kind === 'undecided' ? 'unknown' : kind;
    },
    isSpent: () => secondsLeft() <= 0,
    mayEase: ({ rule }) => rule !== 'profession',
    concerned: [],
  };
}

/** One tier in which nothing costs anything, in place of all others. */
function aimless(model: PathwayModel): PathwayModel {
  const costs = new Int32Array(model.choices.count);
  return {
    ...filterRows(model, ({ soft }) => soft === null),
    tiers: [{ kind: 'sum', name: 'feasibility', costs, slack: { kind: 'absolute', amount: 0 } }],
  };
}
