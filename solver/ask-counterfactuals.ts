import type { Component } from './components.ts';
import type {
  Counterfactual,
  CounterfactualAnswers,
  CounterfactualTask,
  ForcedQuestion,
  TierOrigin,
} from './counterfactual.ts';
import { evaluateModel, type TierValue } from './evaluate-model.ts';
import type { Executor } from './executor.ts';
import { buildLadder } from './field-ladder.ts';
import { holdsOf } from './held-tiers.ts';
import type { PathwayModel } from './pathway-model.ts';
import { poolEngine } from './pool-engine.ts';
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
  /** `grant` asks only whether no tier has to get worse: `equal`, or `impossible`. Default: `loss`. */
  readonly depth?: CounterfactualTask['depth'];
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
  const planned = await Promise.all(
    separateModel(model).map((part) => planBatches(model, part, { solved, questions, options })),
  );
  const batches = planned.flat();
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

/** Far more than the prices of all tiers have been seen to take; without prices the answers are the same. */
const LADDER_SECONDS = 120;

function isProved({ tiers }: SolvedModel, name: string): boolean {
  return tiers.some((tier) => tier.name === name && tier.proved);
}

interface Batch {
  readonly part: Component;
  readonly task: CounterfactualTask;
  /** Of the questions in the whole list. */
  readonly numbers: readonly number[];
}

async function planBatches(
  model: PathwayModel,
  part: Component,
  asked: { solved: SolvedModel; questions: readonly ForcedQuestion[]; options: CounterfactualOptions },
): Promise<Batch[]> {
  const { solved, questions, options } = asked;
  const agents = new Map(Array.from(part.agents, (agent, k) => [agent, k]));
  const choices = new Map(Array.from(part.choices, (choice, k) => [choice, k]));
  const own = questions.flatMap(({ agent }, number) => (agents.has(agent) ? [number] : []));
  if (own.length === 0) return [];
  const chosen = Int32Array.from(Array.from(solved.chosen).flatMap((choice) => choices.get(choice) ?? []));
  const from = originsOf(model, part, { whole: solved, chosen });
  const until = options.until ?? model.tiers.length;
  const holds = holdsOf(part.model, chosen, (tier) => from[tier]!.total);
  const common = {
    model: part.model,
    holds,
    from,
    until,
    depth: options.depth ?? 'loss',
    rungs: await buildLadder(part.model, {
      until,
      chosen,
      holds,
      least: (tier) =>
        options.depth === 'grant' || !isProved(solved, model.tiers[tier]!.name) ? 0 : from[tier]!.part,
      engine:
        options.depth === 'grant'
          ? null
          : poolEngine({ executor: options.executor, timeLimit: LADDER_SECONDS }),
    }),
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
  const all = evaluateModel(model, whole.chosen).values;
  const published = (name: string): number => whole.tiers.find((tier) => tier.name === name)?.value ?? 0;
  return model.tiers.map(({ name, slack }, at) =>
    originOf(own[at]!, all[at]!, {
      name,
      total: published(name),
      count: published(`${name}-count`),
      trades: slack.amount > 0,
    }),
  );
}

/** `trades`: with slack the tier's best may be less than what the published optimum has, and there is one part only. */
function originOf(
  own: TierValue,
  whole: TierValue,
  tier: { readonly name: string; readonly total: number; readonly count: number; readonly trades: boolean },
): TierOrigin {
  const { name, total, count, trades } = tier;
  const base = { name, total, part: total, count: 0, countPart: 0, loads: [], others: [] };
  switch (own.kind) {
    case 'sum':
      return { ...base, part: trades ? total : own.total };
    case 'bottleneck':
      return { ...base, part: own.worst, count, countPart: own.worst === total ? own.count : 0 };
    case 'leximin':
      return { ...base, part: own.loads[0] ?? 0, loads: own.loads, others: othersOf(whole, own.loads) };
    case 'blend':
      return { ...base, part: own.value };
  }
}

/** The loads of the whole without those of a part. */
function othersOf(whole: TierValue, part: readonly number[]): readonly number[] {
  const left = whole.kind === 'leximin' ? [...whole.loads] : [];
  for (const load of part) {
    const at = left.indexOf(load);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
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
