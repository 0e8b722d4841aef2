import { LONGEST_TIMER_MS } from '../engine/longest-timer.ts';
import { type Component, separateModel } from '../model/components.ts';
import type { PathwayModel } from '../model/pathway-model.ts';
import { type ComponentQuestions, prepareQuestions } from './component-questions.ts';
import type {
  Counterfactual,
  CounterfactualAnswers,
  CounterfactualTask,
  Depth,
  ForcedQuestion,
} from './counterfactual.ts';
import type { CounterfactualEngine } from './counterfactual-engine.ts';
import { firmer, isOpen } from './firmer.ts';
import type { TierCap } from './problem-ladder.ts';
import type { SolvedModel } from './tier-origins.ts';

export interface CounterfactualOptions {
  readonly engine: CounterfactualEngine;
  /** First tier whose losses do not matter; default: all matter. */
  readonly until?: number;
  /** Default: `loss`. */
  readonly depth?: Depth;
  /** A sum tier that may not exceed a value in any component, while pathways can be listed; default: none. */
  readonly cap?: TierCap;
  /** Most questions to solve; the others get what prices alone can say (0: those the solve left behind). Default: all. */
  readonly most?: number;
  /** Seconds one question may take. */
  readonly timeLimit: number;
  /** Seconds for all of them; a few questions share them, so that none takes what another needs. Default: no limit. */
  readonly seconds?: number;
  readonly seed?: number;
  /** Polled between tasks; true leaves the rest of the questions to prices. */
  readonly interrupted?: () => boolean;
  /** Polled while pathways are listed that no solve has listed; true leaves prices unread too. */
  readonly isOver?: () => boolean;
  readonly onAnswer?: (answered: number, asked: number) => void;
}

/**
 * Questions that share a task share what is sent with it, and the stages of the compact program, which are prepared once.
 * The numbers are fixed: what a thread has seen before a question could otherwise reach the answer, and with it the number
 * of threads. Few, where nothing but the sending is shared: less is lost when the time is over.
 */
const QUESTIONS_A_TASK: Readonly<Record<Depth, number>> = { loss: 2, grant: 2, cost: 2, bound: 64, sift: 64 };
const QUESTIONS_A_STAGED_TASK = 12;

/** Up to so many questions have a task each, and a share of the time. */
const FEW = 8;

/** From so many questions that prices leave open, they are sifted before any is solved. */
const MANY_OPEN = 48;

/**
 * What the optimum becomes for each granted wish. Slot prices rule most wishes out at once, with a proved "at least"; many
 * that they leave open are sifted together, so that each has a proved answer early. Then questions are solved, as many as `most` allows: those still
 * open first, the others in their order, side by side in the executor's threads. Only the component concerned is solved
 * again. Answers in the order of the questions.
 */
export async function askCounterfactuals(
  model: PathwayModel,
  solved: SolvedModel,
  questions: readonly ForcedQuestion[],
  options: CounterfactualOptions,
): Promise<readonly Counterfactual[]> {
  const { until = model.tiers.length, depth = 'loss', most = Infinity, cap = null, seed } = options;
  const deadline = performance.now() + (options.seconds ?? Infinity) * 1000;
  const limits = { until, depth, timeLimit: options.timeLimit, ...(seed === undefined ? {} : { seed }) };
  const prepared = await Promise.all(
    separateModel(model).map((component, number) =>
      prepareQuestions(
        model,
        { component, number },
        { solved, questions },
        {
          engine: options.engine,
          solve: most > 0,
          cap,
          isOver: () => options.isOver?.() === true,
          ...limits,
        },
      ),
    ),
  );
  const parts = prepared.filter((part) => part !== null);
  const answers: Counterfactual[] = questions.map(() => ({ kind: 'unasked' }));
  for (const { questions: own } of parts) {
    for (const { number, priced } of own) answers[number] = priced;
  }
  const open = numbersOf(parts).filter((number) => isOpen(answers[number]!));
  if (most > 0 && depth === 'loss' && open.length >= MANY_OPEN) {
    await answerAll(planBatches(parts, open, 'sift'), answers, options);
  }
  const chosen = numbersOf(parts)
    .filter((number) => !isFinal(answers[number]!))
    .sort((a, b) => Number(isOpen(answers[b]!)) - Number(isOpen(answers[a]!)) || a - b)
    .slice(0, most);
  let answered = 0;
  const onBatch = (questions: number): void => {
    answered = Math.min(chosen.length, answered + questions);
    options.onAnswer?.(answered, chosen.length);
  };
  if (chosen.length > FEW)
    await answerAll(planBatches(parts, chosen, depth), answers, { ...options, onBatch });
  else await answerFew(parts, chosen, answers, { ...options, depth, onBatch, deadline });
  return answers;
}

/**
 * Each has a task of its own, and gives way after its share of the time to one that waits. What is left over in the end is for
 * those that gave way, as long as it is more than they had.
 */
async function answerFew(
  parts: readonly ComponentQuestions[],
  chosen: readonly number[],
  answers: Counterfactual[],
  options: AskOptions & { readonly depth: Depth; readonly deadline: number },
): Promise<void> {
  const shareFor = (waiting: number): number => {
    const left = (options.deadline - performance.now()) / 1000;
    return Math.max(0, left * Math.min(1, options.engine.threads / waiting));
  };
  let open = chosen;
  let had = 0;
  for (let share = shareFor(open.length); open.length > 0 && share > had; share = shareFor(open.length)) {
    had = share;
    await answerAll(planBatches(parts, open, options.depth, 1), answers, { ...options, shareFor });
    open = open.filter((number) => !isFinal(answers[number]!));
  }
}

function numbersOf(parts: readonly ComponentQuestions[]): number[] {
  return parts.flatMap(({ questions }) => questions.map(({ number }) => number));
}

/** Nothing is left to be asked. */
function isFinal(answer: Counterfactual): boolean {
  const { kind } = answer;
  return kind === 'equal' || kind === 'impossible' || (kind === 'worse' && answer.proof === 'exact');
}

type AskOptions = Pick<CounterfactualOptions, 'engine' | 'interrupted'> & {
  readonly onBatch?: (questions: number) => void;
  /** Seconds after which a batch gives way, when so many (itself included) had not been started when it was. */
  readonly shareFor?: (waiting: number) => number;
};

/** Asks the batches in their order; each answer takes the place of one that says less. */
async function answerAll(
  batches: readonly Batch[],
  answers: Counterfactual[],
  options: AskOptions,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let batch = batches[next++]; batch !== undefined; batch = batches[next++]) {
      if (options.interrupted?.() === true) return;
      const turn = new AbortController();
      const giveWay = (): void => {
        if (next < batches.length) turn.abort();
      };
      const share = options.shareFor?.(batches.length - next + 1);
      const timer =
        share === undefined ? null : setTimeout(giveWay, Math.min(share * 1000, LONGEST_TIMER_MS));
      const found = await runBatch(batch.task, options.engine, turn.signal);
      if (timer !== null) clearTimeout(timer);
      batch.numbers.forEach((number, k) => {
        answers[number] = firmer(answers[number]!, restore(found[k]!, batch.part));
      });
      options.onBatch?.(batch.numbers.length);
    }
  };
  await Promise.all(Array.from({ length: options.engine.threads }, work));
}

interface Batch {
  readonly part: Component;
  readonly task: CounterfactualTask;
  /** Of the questions in the whole list. */
  readonly numbers: readonly number[];
}

/** The questions by component; what comes first in `chosen` is asked first, whichever component it concerns. */
function planBatches(
  parts: readonly ComponentQuestions[],
  chosen: readonly number[],
  depth: Depth,
  together = Infinity,
): readonly Batch[] {
  const turn = new Map(chosen.map((number, at) => [number, at]));
  const turnOf = ({ number }: { readonly number: number }): number => turn.get(number)!;
  const batches: (Batch & { readonly turn: number })[] = [];
  for (const { part, ground, questions } of parts) {
    const own = questions.filter(({ number }) => turn.has(number)).sort((a, b) => turnOf(a) - turnOf(b));
    const most =
      ground.rungs === null ? QUESTIONS_A_STAGED_TASK : Math.min(QUESTIONS_A_TASK[depth], together);
    for (let first = 0; first < own.length; first += most) {
      const asked = own.slice(first, first + most);
      batches.push({
        part,
        turn: turnOf(asked[0]!),
        numbers: asked.map(({ number }) => number),
        task: { ...ground, depth, questions: asked.map(({ question }) => question) },
      });
    }
  }
  return batches.sort((a, b) => a.turn - b.turn);
}

/** A thread that dies takes its task along: the questions are then asked one at a time, so that one is lost. */
async function runBatch(
  task: CounterfactualTask,
  engine: CounterfactualEngine,
  turn: AbortSignal,
): Promise<readonly Counterfactual[]> {
  const { questions } = task;
  const result = await runTask(task, engine, turn);
  if (result.kind === 'answered') return result.answers;
  const answers: Counterfactual[] = [];
  for (const question of questions) {
    const single =
      questions.length === 1 ? result : await runTask({ ...task, questions: [question] }, engine, turn);
    answers.push(single.kind === 'answered' ? single.answers[0]! : describeLoss(single));
  }
  return answers;
}

function runTask(
  task: CounterfactualTask,
  engine: CounterfactualEngine,
  signal: AbortSignal,
): Promise<CounterfactualAnswers> {
  const deadlineMs = task.timeLimit * task.questions.length * 1000;
  return engine.answer(task, { deadlineMs, signal });
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
