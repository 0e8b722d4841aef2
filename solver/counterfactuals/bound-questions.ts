import { ownRows } from '../model/model-rows.ts';
import type { PathwayModel } from '../model/pathway-model.ts';
import type { PathwayProblem } from '../pathways/relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../pathways/relaxation/problem-engine.ts';
import { buildFlowProgram } from '../pathways/search/flow-program.ts';
import type { Counterfactual, CounterfactualTask, ForcedQuestion } from './counterfactual.ts';
import { forceWish, isOpen, lastOpen } from './force-wish.ts';
import { loseAtLeast, loseSome } from './price-questions.ts';
import type { Rung } from './problem-ladder.ts';
import { likelyTier } from './trial.ts';

/** Granting this share of the wishes that could be granted together is enough for one round. */
const ROUND_GAP = 0.5;

/**
 * What can be told of many wishes without minimising any tier for each. Equally good allocations that grant as many as
 * possible are looked for, one after the other, until there is a proof that none grants any that is left: some tier gets
 * worse for each of those. `bound` also asks, wish by wish, what the relaxation proves an "at least" for.
 */
export async function boundQuestions(
  task: CounterfactualTask,
  rungs: readonly Rung[],
  engine: ProblemEngine,
): Promise<readonly Counterfactual[]> {
  const answers = await siftQuestions(task, rungs, engine);
  if (task.depth === 'bound') {
    for (const [k, question] of task.questions.entries()) {
      if (answers[k]!.kind === 'equal') continue;
      const relaxed = await relax(task, rungs, engine, question);
      if (relaxed.kind === 'worse' || relaxed.kind === 'impossible') answers[k] = relaxed;
    }
  }
  return answers;
}

async function siftQuestions(
  task: CounterfactualTask,
  rungs: readonly Rung[],
  engine: ProblemEngine,
): Promise<Counterfactual[]> {
  const { until, questions, model } = task;
  const answers: Counterfactual[] = questions.map(() => ({ kind: 'unasked' }));
  const last = lastTier(model, until);
  const asked = answers.map((_, k) => k).filter((k) => isOpen(rungs[until]!.problem, questions[k]!));
  const refused = await sift(task, { engine, problem: rungs[until]!.problem }, asked, (k) => {
    answers[k] = { kind: 'equal' };
  });
  for (const k of refused) answers[k] = loseSome(task, last);
  // With the tiers after the likely one left free, what is still refused is refused by that one, or by one before it.
  const likely = Math.min(likelyTier(model), last);
  if (likely < last) {
    const problem = rungs[likely + 1]!.problem;
    for (const k of await sift(task, { engine, problem }, refused, () => undefined)) {
      answers[k] = loseSome(task, likely);
    }
  }
  return answers;
}

/** Calls `grant` for the wishes that some point of the problem grants; returns those that none does, as far as it is proved. */
async function sift(
  { questions, from }: CounterfactualTask,
  { engine, problem }: { readonly engine: ProblemEngine; readonly problem: PathwayProblem },
  asked: readonly number[],
  grant: (k: number) => void,
): Promise<readonly number[]> {
  let open = asked;
  while (open.length > 0) {
    const wishes = open.map((k) => questions[k]!);
    const granted = await grantMost(problem, wishes, { engine, name: from[0]!.name });
    if (granted === null) return [];
    if (granted.size === 0) return open;
    const met = new Set(open.filter((k) => isGranted(questions[k]!, granted)));
    for (const k of met) grant(k);
    open = open.filter((k) => !met.has(k));
  }
  return [];
}

async function relax(
  task: CounterfactualTask,
  rungs: readonly Rung[],
  engine: ProblemEngine,
  question: ForcedQuestion,
): Promise<Counterfactual> {
  const { model, until, holds, from } = task;
  const at = lastOpen(rungs, question, Math.min(until, likelyTier(model)));
  if (at >= until) return { kind: 'unasked' };
  const { problem, prices } = rungs[at]!;
  const forced = forceWish(problem, question);
  const linear = await engine.linear(forced, { kind: 'tier', tier: at }, prices ?? undefined);
  if (linear.kind === 'fault' || linear.kind === 'unknown') return linear;
  // Without a point here, the loss is in a tier that is held here.
  if (linear.kind === 'infeasible') return loseSome(task, at - 1);
  const lost = { model, origin: from[at]!, held: holds[at]!, tier: at };
  // What is bounded is a total: of a worst load it says nothing.
  const isOver = lost.held.kind === 'sum' && linear.bound > lost.held.limit;
  return isOver ? loseAtLeast(linear.bound, lost) : { kind: 'unasked' };
}

/** The last tier before `until` that any choice or miss can cost something in; −1 when there is none. */
function lastTier({ tiers, ...model }: PathwayModel, until: number): number {
  const soft = [...ownRows(model), ...model.slotRows].map((row) => row.soft?.tier);
  let last = until - 1;
  while (last >= 0 && tiers[last]!.costs.every((cost) => cost === 0) && !soft.includes(last)) last -= 1;
  return last;
}

/**
 * Choices of a point of the problem that grants many of the wishes; none: it is proved that no point grants any.
 * `null`: not settled.
 */
async function grantMost(
  problem: PathwayProblem,
  wishes: readonly ForcedQuestion[],
  { engine, name }: { readonly engine: ProblemEngine; readonly name: string },
): Promise<ReadonlySet<number> | null> {
  const { program, firstArc } = buildFlowProgram(problem, { kind: 'nothing' });
  const wished = new Set(wishes.flatMap(({ choices }) => [...choices]));
  problem.graphs.forEach(({ arcChoice }, agent) => {
    arcChoice.forEach((choice, arc) => {
      if (wished.has(choice)) program.objective[firstArc[agent]! + arc] = -1;
    });
  });
  const where = {
    tier: name,
    tierIndex: 0,
    tierCount: problem.model.tiers.length,
    component: 0,
    components: 1,
  };
  const { outcome } = await engine.exact(program, { whole: true, gap: ROUND_GAP }, where);
  if (outcome.kind !== 'optimal' && outcome.kind !== 'incumbent') return null;
  const taken = new Set<number>();
  problem.graphs.forEach(({ arcChoice }, agent) => {
    arcChoice.forEach((choice, arc) => {
      if (outcome.point[firstArc[agent]! + arc] === 1 && wished.has(choice)) taken.add(choice);
    });
  });
  const proved = outcome.kind === 'optimal' || outcome.bound > -1;
  return taken.size > 0 || proved ? taken : null;
}

function isGranted({ choices }: ForcedQuestion, granted: ReadonlySet<number>): boolean {
  return choices.some((choice) => granted.has(choice));
}
