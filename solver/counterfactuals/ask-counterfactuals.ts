import type { Component } from '../components.ts';
import type { PathwayModel } from '../pathway-model.ts';
import type { Executor } from '../pool/executor.ts';
import { separateModel } from '../solve-tiers.ts';
import { type ComponentQuestions, type PricedQuestion, prepareQuestions } from './component-questions.ts';
import type {
  Counterfactual,
  CounterfactualAnswers,
  CounterfactualTask,
  Depth,
  ForcedQuestion,
} from './counterfactual.ts';
import type { SolvedModel } from './tier-origins.ts';

export interface CounterfactualOptions {
  readonly executor: Executor;
  /** First tier whose losses do not matter; default: all matter. */
  readonly until?: number;
  /** Default: `loss`. */
  readonly depth?: Depth;
  /** Most questions to solve; the others get what prices alone can say (0: those the solve left behind). Default: all. */
  readonly most?: number;
  /** Seconds one question may take. */
  readonly timeLimit: number;
  readonly seed?: number;
  /** Polled between tasks; true leaves the rest of the questions to prices. */
  readonly interrupted?: () => boolean;
  readonly onAnswer?: (answered: number, asked: number) => void;
}

/**
 * Questions that share a task share its prepared stages. The number is fixed: what a thread has seen before a
 * question could otherwise reach the answer, and with it the number of threads.
 */
const QUESTIONS_A_TASK = 12;

/**
 * What the optimum becomes for each granted wish. Slot prices rule most wishes out at once, with a proved "at least";
 * questions that prices leave open are solved first, then the others in their order, as many as `most` allows, side by
 * side in the executor's threads. Only the component concerned is solved again. Answers in the order of the questions.
 */
export async function askCounterfactuals(
  model: PathwayModel,
  solved: SolvedModel,
  questions: readonly ForcedQuestion[],
  options: CounterfactualOptions,
): Promise<readonly Counterfactual[]> {
  const { until = model.tiers.length, depth = 'loss', most = Infinity, seed } = options;
  const limits = { until, depth, timeLimit: options.timeLimit, ...(seed === undefined ? {} : { seed }) };
  const prepared = await Promise.all(
    separateModel(model).map((component, number) =>
      prepareQuestions(
        model,
        { component, number },
        { solved, questions },
        { executor: options.executor, solve: most > 0, ...limits },
      ),
    ),
  );
  const parts = prepared.filter((part) => part !== null);
  const answers: Counterfactual[] = questions.map(() => ({ kind: 'unasked' }));
  for (const { questions: own } of parts) {
    for (const { number, priced } of own) if (priced !== null) answers[number] = priced;
  }
  const chosen = pickQuestions(parts, most);
  const batches = parts.flatMap((part) => planBatches(part, chosen));
  let next = 0;
  let answered = 0;
  const work = async (): Promise<void> => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      if (options.interrupted?.() === true) return;
      const found = await runBatch(batch.task, options.executor);
      batch.numbers.forEach((number, k) => {
        answers[number] = firmer(answers[number]!, restore(found[k]!, batch.part));
      });
      answered += batch.numbers.length;
      options.onAnswer?.(answered, chosen.size);
    }
  };
  await Promise.all(Array.from({ length: options.executor.threads }, work));
  return answers;
}

/** Numbers of the questions to be solved. */
function pickQuestions(parts: readonly ComponentQuestions[], most: number): ReadonlySet<number> {
  const all: PricedQuestion[] = parts.flatMap(({ questions }) => questions);
  all.sort((a, b) => Number(a.priced !== null) - Number(b.priced !== null) || a.number - b.number);
  return new Set(all.slice(0, most).map(({ number }) => number));
}

interface Batch {
  readonly part: Component;
  readonly task: CounterfactualTask;
  /** Of the questions in the whole list. */
  readonly numbers: readonly number[];
}

function planBatches(
  { part, ground, questions }: ComponentQuestions,
  chosen: ReadonlySet<number>,
): readonly Batch[] {
  const own = questions.filter(({ number }) => chosen.has(number));
  const batches: Batch[] = [];
  for (let first = 0; first < own.length; first += QUESTIONS_A_TASK) {
    const asked = own.slice(first, first + QUESTIONS_A_TASK);
    batches.push({
      part,
      numbers: asked.map(({ number }) => number),
      task: { ...ground, questions: asked.map(({ question }) => question) },
    });
  }
  return batches;
}

/** A solve that came to nothing leaves what prices said. */
function firmer(priced: Counterfactual, solved: Counterfactual): Counterfactual {
  const failed = solved.kind === 'unknown' || solved.kind === 'fault';
  return failed && priced.kind === 'worse' ? priced : solved;
}

/** A thread that dies takes its task along: the questions are then asked one at a time, so that one is lost. */
async function runBatch(task: CounterfactualTask, executor: Executor): Promise<readonly Counterfactual[]> {
  const { questions } = task;
  const result = await runTask(task, executor);
  if (result.kind === 'answered') return result.answers;
  const answers: Counterfactual[] = [];
  for (const question of questions) {
    const single =
      questions.length === 1 ? result : await runTask({ ...task, questions: [question] }, executor);
    answers.push(single.kind === 'answered' ? single.answers[0]! : describeLoss(single));
  }
  return answers;
}

function runTask(task: CounterfactualTask, executor: Executor): Promise<CounterfactualAnswers> {
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
