import { tierObjective } from './assemble.ts';
import { solveBottleneckTier } from './bottleneck-tier.ts';
import type { Counterfactual, CounterfactualTask, ForcedQuestion, Loss } from './counterfactual.ts';
import type { Engine, Failure } from './engine.ts';
import { type HeldTier, holdTier } from './held-tiers.ts';
import { guideObjective } from './opening.ts';
import { IDLE, type PathwayModel } from './pathway-model.ts';
import { chosenAtPoint, openStage, type Stage } from './stage.ts';
import { minimise, slackAmount } from './sum-tier.ts';
import type { TaskContext } from './task-context.ts';
import { threadEngine } from './thread-engine.ts';

/** Least value of a tier with the wish granted and all earlier tiers held, and what that means. */
interface Trial {
  readonly kind: 'trial';
  /** Worse than the hold allows. */
  readonly loss: Loss | null;
  readonly proof: 'exact' | 'at-least' | 'at-most';
  /** Above the tier's best, but within its slack. */
  readonly within: Loss | null;
  readonly chosen: Int32Array;
}

/** Answers the questions of a task on the thread it runs on. */
export async function answerQuestions(
  task: CounterfactualTask,
  context: TaskContext,
): Promise<readonly Counterfactual[]> {
  const answers: Counterfactual[] = [];
  let engine = threadEngine(context, task);
  const search = new ForcedSearch(task, () => engine);
  for (const question of task.questions) {
    engine = threadEngine(context, task);
    answers.push(
      context.interrupted() ? { kind: 'unknown', limit: 'interrupt' } : await search.ask(question),
    );
  }
  return answers;
}

/**
 * Finds the first tier that a granted wish worsens. Feasibility under held tiers only shrinks from tier to
 * tier, so the search starts where most answers lie (the tier that prices most choices), goes back while the
 * wish is impossible there, and forward while it costs nothing. The stages in between are kept for the next question.
 */
class ForcedSearch {
  /** Of the question being asked: each has a time limit of its own. */
  readonly #engine: () => Engine;
  readonly #task: CounterfactualTask;
  /** `#stages[k]` holds the tiers before k. */
  readonly #stages: Stage[];
  readonly #first: number;

  constructor(task: CounterfactualTask, engine: () => Engine) {
    this.#engine = engine;
    this.#task = task;
    this.#stages = [openStage(task.model)];
    this.#first = Math.max(0, Math.min(likelyTier(task.model), task.until - 1));
  }

  async ask(question: ForcedQuestion): Promise<Counterfactual> {
    let at = this.#first;
    let trial = await this.#try(question, at);
    while (trial.kind === 'infeasible' && at > 0) {
      at -= 1;
      trial = await this.#try(question, at);
    }
    if (trial.kind === 'infeasible') return { kind: 'impossible' };
    while (trial.kind === 'trial' && trial.loss === null) {
      at += 1;
      if (at >= this.#task.until) return { kind: 'equal' };
      trial = await this.#try(question, at);
    }
    switch (trial.kind) {
      case 'trial':
        return await this.#conclude(question, at, trial);
      case 'infeasible':
        return {
          kind: 'fault',
          message: 'a point was found under holds under which there is said to be none',
        };
      default:
        return trial;
    }
  }

  async #conclude(
    question: ForcedQuestion,
    at: number,
    { loss, proof, chosen }: Trial,
  ): Promise<Counterfactual> {
    if (loss === null) throw new Error('a trial without a loss concludes nothing');
    const { model, from } = this.#task;
    for (let earlier = 0; earlier < at; earlier += 1) {
      const tier = model.tiers[earlier]!;
      if (slackAmount(tier.slack, from[earlier]!.total) === 0) continue;
      const trial = await this.#try(question, earlier);
      if (trial.kind === 'trial' && trial.within !== null) {
        return { kind: 'worse', loss, proof, within: trial.within, chosen };
      }
    }
    return { kind: 'worse', loss, proof, within: null, chosen };
  }

  async #try(question: ForcedQuestion, at: number): Promise<Trial | Failure> {
    const stage = forceWish(this.#stageBefore(at), question);
    return this.#task.model.tiers[at]!.kind === 'sum'
      ? await this.#trySum(stage, at)
      : await this.#tryBottleneck(stage, at);
  }

  async #trySum(stage: Stage, at: number): Promise<Trial | Failure> {
    const { model, holds, from } = this.#task;
    const tier = model.tiers[at]!;
    const objective = tierObjective(model, stage.assembly, at);
    const where = { ...this.#where(at), component: 0, components: 1 };
    const settled = await minimise(this.#engine(), stage, objective, { where, slackOf: () => 0 });
    if (settled.kind !== 'settled') return settled;
    const origin = from[at]!;
    const lossTo = (value: number): Loss => ({
      tier: tier.name,
      from: origin.total,
      to: origin.total + value - origin.part,
    });
    const limit = limitOf(holds[at]!);
    return {
      kind: 'trial',
      ...judge(settled, limit, lossTo),
      within: settled.value > origin.part ? lossTo(settled.value) : null,
      chosen: chosenAtPoint(stage),
    };
  }

  async #tryBottleneck(stage: Stage, at: number): Promise<Trial | Failure> {
    const { model, holds, from } = this.#task;
    const { name } = model.tiers[at]!;
    const found = await solveBottleneckTier(this.#engine(), [stage], this.#where(at), [
      guideObjective(stage),
    ]);
    if ('kind' in found) return found;
    const [worst, count] = found;
    const origin = from[at]!;
    const chosen = chosenAtPoint(stage);
    const worstTo = (value: number): Loss => ({ tier: name, from: origin.total, to: value });
    const within = worst!.value > origin.total ? worstTo(worst!.value) : null;
    const verdict = judge(worst!, limitOf(holds[at]!), worstTo);
    if (
      verdict.loss !== null ||
      worst!.value < origin.total ||
      slackAmount(model.tiers[at]!.slack, origin.total) > 0
    ) {
      return { kind: 'trial', ...verdict, within, chosen };
    }
    const countTo = (value: number): Loss => ({
      tier: `${name}-count`,
      from: origin.count,
      to: origin.count + value - origin.countPart,
    });
    return { kind: 'trial', ...judge(count!, origin.countPart, countTo), within, chosen };
  }

  #stageBefore(at: number): Stage {
    for (let k = this.#stages.length; k <= at; k += 1) {
      const before = this.#stages[k - 1]!;
      const stage: Stage = { ...before, keep: before.keep.slice() };
      holdTier(stage, k - 1, this.#task.holds[k - 1]!);
      this.#stages.push(stage);
    }
    return this.#stages[at]!;
  }

  #where(at: number): { tier: string; tierIndex: number; tierCount: number } {
    const { tiers } = this.#task.model;
    return { tier: tiers[at]!.name, tierIndex: at, tierCount: tiers.length };
  }
}

/** The first sum over most of the choices that are not idle: the tier in which most wishes have their price. */
function likelyTier({ tiers, choices }: PathwayModel): number {
  const placed = choices.option.filter((option) => option !== IDLE).length;
  const priced = ({ costs }: { costs: Int32Array }): number =>
    costs.filter((cost, j) => cost > 0 && choices.option[j] !== IDLE).length;
  return tiers.findIndex((tier) => tier.kind === 'sum' && priced(tier) * 2 > placed);
}

/** A copy of the stage in which the agent can only take one of the wished choices in that period. */
function forceWish(stage: Stage, { agent, period, choices: wished }: ForcedQuestion): Stage {
  const { first, start, length } = stage.model.choices;
  const keep = stage.keep.slice();
  const granted = new Set(wished);
  for (let j = first[agent]!; j < first[agent + 1]!; j += 1) {
    if (start[j]! <= period && period < start[j]! + length[j]! && !granted.has(j)) keep[j] = 0;
  }
  return { ...stage, keep, point: null };
}

function judge(
  found: { readonly value: number; readonly bound: number },
  limit: number,
  lossTo: (value: number) => Loss,
): Pick<Trial, 'loss' | 'proof'> {
  const { value, bound } = found;
  if (value <= limit) return { loss: null, proof: 'exact' };
  if (bound >= value) return { loss: lossTo(value), proof: 'exact' };
  return bound > limit
    ? { loss: lossTo(bound), proof: 'at-least' }
    : { loss: lossTo(value), proof: 'at-most' };
}

/** The greatest value a hold allows: of a sum, or of the worst load. */
function limitOf(hold: HeldTier): number {
  return hold.kind === 'sum' ? hold.limit : (hold.levels[0]?.above ?? 0);
}
