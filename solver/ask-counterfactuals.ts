import type { Component } from './components.ts';
import type {
  Counterfactual,
  CounterfactualAnswers,
  CounterfactualTask,
  ForcedQuestion,
  TierOrigin,
} from './counterfactual.ts';
import { evaluateModel } from './evaluate-model.ts';
import type { Executor } from './executor.ts';
import { holdsOf } from './held-tiers.ts';
import type { PathwayModel } from './pathway-model.ts';
import { separateModel } from './solve-tiers.ts';
import type { TierResult } from './sum-tier.ts';

/** An optimum to ask about, as `solveModel` returns it. */
export interface SolvedModel {
  readonly chosen: Int32Array;
  readonly tiers: readonly TierResult[];
}

export interface CounterfactualOptions {
  readonly executor: Executor;
  /** First tier whose losses do not matter; default: all matter. */
  readonly until?: number;
  /** Seconds one question may take. */
  readonly timeLimit: number;
  readonly seed?: number;
  /** Polled between tasks; true leaves the rest of the questions unknown. */
  readonly interrupted?: () => boolean;
  readonly onAnswer?: (answered: number) => void;
}

/**
 * Questions that share a task share its prepared stages. The number is fixed: what a thread has seen before a
 * question could otherwise reach the answer, and with it the number of threads.
 */
const QUESTIONS_A_TASK = 12;

/**
 * What the optimum becomes for each granted wish, asked side by side in the executor's threads; only the
 * component concerned is solved again. Answers in the order of the questions.
 */
export async function askCounterfactuals(
  model: PathwayModel,
  solved: SolvedModel,
  questions: readonly ForcedQuestion[],
  options: CounterfactualOptions,
): Promise<readonly Counterfactual[]> {
  const answers: Counterfactual[] = questions.map(() => ({ kind: 'unknown', limit: 'interrupt' }));
  const batches = separateModel(model).flatMap((part) =>
    planBatches(model, part, { solved, questions, options }),
  );
  let next = 0;
  let answered = 0;
  const work = async (): Promise<void> => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      if (options.interrupted?.() === true) return;
      const found = await runBatch(batch, options);
      batch.numbers.forEach((number, k) => {
        answers[number] = restore(found[k]!, batch.part);
      });
      answered += batch.numbers.length;
      options.onAnswer?.(answered);
    }
  };
  await Promise.all(Array.from({ length: options.executor.threads }, work));
  return answers;
}

interface Batch {
  readonly part: Component;
  readonly task: CounterfactualTask;
  /** Of the questions in the whole list. */
  readonly numbers: readonly number[];
}

function planBatches(
  model: PathwayModel,
  part: Component,
  asked: { solved: SolvedModel; questions: readonly ForcedQuestion[]; options: CounterfactualOptions },
): Batch[] {
  const { solved, questions, options } = asked;
  const agents = new Map(Array.from(part.agents, (agent, k) => [agent, k]));
  const choices = new Map(Array.from(part.choices, (choice, k) => [choice, k]));
  const own = questions.flatMap(({ agent }, number) => (agents.has(agent) ? [number] : []));
  if (own.length === 0) return [];
  const chosen = Int32Array.from(Array.from(solved.chosen).flatMap((choice) => choices.get(choice) ?? []));
  const from = originsOf(model, part, { whole: solved, chosen });
  const common = {
    model: part.model,
    holds: holdsOf(part.model, chosen, (tier) => from[tier]!.total),
    from,
    until: options.until ?? model.tiers.length,
    timeLimit: options.timeLimit,
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  };
  const batches: Batch[] = [];
  for (let first = 0; first < own.length; first += QUESTIONS_A_TASK) {
    const numbers = own.slice(first, first + QUESTIONS_A_TASK);
    const local = numbers.map((number): ForcedQuestion => {
      const { agent, period, choices: wished } = questions[number]!;
      return { agent: agents.get(agent)!, period, choices: wished.map((choice) => choices.get(choice)!) };
    });
    batches.push({ part, numbers, task: { ...common, questions: local } });
  }
  return batches;
}

function originsOf(
  model: PathwayModel,
  part: Component,
  { whole, chosen }: { whole: SolvedModel; chosen: Int32Array },
): TierOrigin[] {
  const own = evaluateModel(part.model, chosen).values;
  const published = (name: string): number => whole.tiers.find((tier) => tier.name === name)?.value ?? 0;
  return model.tiers.map(({ name, slack }, at): TierOrigin => {
    const value = own[at]!;
    const total = published(name);
    const count = published(`${name}-count`);
    if (value.kind === 'bottleneck') {
      return { name, total, part: value.worst, count, countPart: value.worst === total ? value.count : 0 };
    }
    // With slack the tier's best may be less than what the published optimum has, and there is one part only.
    const share = value.kind === 'sum' && slack.amount === 0 ? value.total : total;
    return { name, total, part: share, count: 0, countPart: 0 };
  });
}

/** A thread that dies takes its task along: the questions are then asked one at a time, so that one is lost. */
async function runBatch(batch: Batch, options: CounterfactualOptions): Promise<readonly Counterfactual[]> {
  const { questions } = batch.task;
  const result = await runTask(batch.task, options);
  if (result.kind === 'answered') return result.answers;
  const answers: Counterfactual[] = [];
  for (const question of questions) {
    const single =
      questions.length === 1 ? result : await runTask({ ...batch.task, questions: [question] }, options);
    answers.push(single.kind === 'answered' ? single.answers[0]! : describeLoss(single));
  }
  return answers;
}

function runTask(
  task: CounterfactualTask,
  { executor }: CounterfactualOptions,
): Promise<CounterfactualAnswers> {
  return executor.run('counterfactual', task, { deadlineMs: task.timeLimit * task.questions.length * 1000 });
}

function describeLoss({ outcome }: Extract<CounterfactualAnswers, { kind: 'lost' }>): Counterfactual {
  if (outcome.kind === 'fault') return outcome;
  return { kind: 'unknown', limit: 'limit' in outcome ? outcome.limit : 'time' };
}

/** Back to the numbers of the whole model. */
function restore(answer: Counterfactual, part: Component): Counterfactual {
  if (answer.kind !== 'worse' || answer.chosen === null) return answer;
  return { ...answer, chosen: answer.chosen.map((choice) => part.choices[choice]!) };
}
