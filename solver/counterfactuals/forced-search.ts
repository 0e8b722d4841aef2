import { slackAmount } from '../model/tier-result.ts';
import { boundQuestions } from './bound-questions.ts';
import type { Counterfactual, CounterfactualTask, Depth, ForcedQuestion } from './counterfactual.ts';
import type { AnsweringThread } from './counterfactual-engine.ts';
import { isOpen } from './firmer.ts';
import { loseSome } from './price-questions.ts';
import { openProblemTrials } from './problem-trials.ts';
import { openStageTrials } from './stage-trials.ts';
import type { Trial, Trials } from './trial.ts';

/** Answers the questions of a task on the thread it runs on, each within a time limit of its own. */
export async function answerQuestions(
  task: CounterfactualTask,
  thread: AnsweringThread,
): Promise<readonly Counterfactual[]> {
  const { depth, questions, rungs } = task;
  let engine = thread.openEngine(task);
  if (depth === 'bound' || depth === 'sift') {
    if (rungs === null) return questions.map(() => ({ kind: 'unasked' }));
    const timeLimit = task.timeLimit * questions.length;
    return await boundQuestions(task, rungs, thread.openEngine({ ...task, timeLimit }));
  }
  const current = () => engine;
  const trials = rungs === null ? openStageTrials(task, current) : openProblemTrials(task, rungs, current);
  const answers: Counterfactual[] = [];
  for (const question of questions) {
    engine = thread.openEngine(task);
    if (thread.interrupted()) answers.push({ kind: 'unknown', limit: 'interrupt' });
    else answers.push(await ASK[depth](task, trials, question));
  }
  return answers;
}

const ASK: Readonly<Record<Exclude<Depth, 'bound' | 'sift'>, typeof findLoss>> = {
  loss: findLoss,
  grant: askWhetherGranted,
  cost: findCost,
};

/** The least of the last tier that matters. */
async function findCost(
  task: CounterfactualTask,
  trials: Trials,
  question: ForcedQuestion,
): Promise<Counterfactual> {
  const trial = await trials.attempt(question, task.until - 1);
  if (trial.kind === 'infeasible') return { kind: 'impossible' };
  if (trial.kind !== 'trial') return trial;
  const { loss, proof, chosen } = trial;
  return loss === null
    ? { kind: 'equal' }
    : { kind: 'worse', loss, proof, orEarlier: false, within: null, chosen };
}

/** Whether the wish can be granted without any tier that matters getting worse. */
async function askWhetherGranted(
  task: CounterfactualTask,
  trials: Trials,
  question: ForcedQuestion,
): Promise<Counterfactual> {
  const trial = await trials.attempt(question, task.until);
  if (trial.kind === 'trial') return { kind: 'equal' };
  return trial.kind === 'infeasible' ? { kind: 'impossible' } : trial;
}

/**
 * Finds the first tier that a granted wish worsens: from a likely tier back while the wish is impossible there,
 * and forward while it costs nothing.
 */
async function findLoss(
  task: CounterfactualTask,
  trials: Trials,
  question: ForcedQuestion,
): Promise<Counterfactual> {
  const first = trials.first(question);
  let at = first;
  let trial = await trials.attempt(question, at);
  while (trial.kind === 'infeasible' && at > 0) {
    at -= 1;
    trial = await trials.attempt(question, at);
  }
  if (trial.kind === 'infeasible') return { kind: 'impossible' };
  // No time to say by how much, but it is known where.
  if (trial.kind === 'unknown' && at < first) {
    const known = loseSome(task, at);
    return isOpen(known) ? trial : known;
  }
  // Most wishes that cost nothing in a likely tier cost nothing further on either.
  const free = trial.kind === 'trial' && trial.loss === null && at < task.until;
  if (free && (await trials.attempt(question, task.until)).kind === 'trial') return { kind: 'equal' };
  while (trial.kind === 'trial' && trial.loss === null) {
    if (at >= task.until) return { kind: 'equal' };
    at += 1;
    trial = await trials.attempt(question, at);
  }
  switch (trial.kind) {
    case 'trial':
      return await conclude(task, trials, { question, at, trial });
    case 'infeasible':
      return { kind: 'fault', message: 'a point was found under holds under which there is said to be none' };
    default:
      return trial;
  }
}

async function conclude(
  { model, from }: CounterfactualTask,
  trials: Trials,
  found: { readonly question: ForcedQuestion; readonly at: number; readonly trial: Trial },
): Promise<Counterfactual> {
  const { loss, proof, chosen } = found.trial;
  if (loss === null) throw new Error('a trial without a loss concludes nothing');
  if (chosen === null) return { kind: 'worse', loss, proof, orEarlier: found.at > 0, within: null, chosen };
  for (let earlier = 0; earlier < found.at; earlier += 1) {
    if (slackAmount(model.tiers[earlier]!.slack, from[earlier]!.total) === 0) continue;
    const trial = await trials.attempt(found.question, earlier);
    if (trial.kind === 'trial' && trial.within !== null) {
      return { kind: 'worse', loss, proof, orEarlier: false, within: trial.within, chosen };
    }
  }
  return { kind: 'worse', loss, proof, orEarlier: false, within: null, chosen };
}
