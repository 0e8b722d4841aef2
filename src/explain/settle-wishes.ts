import { askCounterfactuals, type SolvedModel } from '../../solver/ask-counterfactuals.ts';
import type { Executor } from '../../solver/executor.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Formulation } from '../formulate/formulate.ts';
import { firstLottery, readCounterfactual } from './counterfactual-reason.ts';
import { countEffect, dissatisfactions } from './effect.ts';
import { readFullSlots } from './full-slots.ts';
import { readPathways } from './pathway-reason.ts';
import type { Reason } from './reason.ts';
import { readRules } from './rule-reason.ts';
import type { Wish } from './wish.ts';

/** A programme with its optimum, as `formulate` and `solveModel` return them. */
export interface SolvedProgramme extends SolvedModel {
  readonly formulation: Formulation;
}

export interface ExplainOptions {
  readonly executor: Executor;
  /**
   * How much solving may be spent, in choices: a question costs as many as its whole model has. Counted in advance,
   * so that the same programme is explained to the same extent on any machine. Default: `DEFAULT_EFFORT`.
   */
  readonly effort?: number;
  /** Seconds for all questions, if a limit is wanted; the answers then depend on the machine. */
  readonly seconds?: number;
  readonly interrupted?: () => boolean;
  readonly onProgress?: (progress: { readonly answered: number; readonly asked: number }) => void;
}

/** Enough to ask about every wish of a county (some thousands of choices), and about a few of a nation. */
const DEFAULT_EFFORT = 20_000_000;

/** Seconds one question may take before it is left open: far more than any has been seen to need. */
const QUESTION_SECONDS = 30;

/**
 * The reason behind each wish, in the order of the wishes. What the tables and the rotator's own rules settle needs
 * no solve; the rest is asked of the optimum, those of low `order` (the most wanted) first, as far as the effort goes.
 */
export async function settleWishes(
  solved: SolvedProgramme,
  wishes: readonly { readonly wish: Wish; readonly order: number }[],
  options: ExplainOptions,
): Promise<readonly Reason[]> {
  const settle = settleWithoutSolving(solved.formulation);
  const reasons = wishes.map(({ wish }) => settle(wish));
  const open = wishes
    .map(({ wish, order }, at) => ({ wish, order, at }))
    .filter(({ at }) => reasons[at] === null)
    .sort((a, b) => a.order - b.order || a.at - b.at);
  const answers = await askWishes(
    solved,
    open.map(({ wish }) => wish),
    options,
  );
  open.forEach(({ at }, k) => {
    reasons[at] = answers[k]!;
  });
  const fullSlots = readFullSlots(solved.formulation, solved.chosen);
  return reasons.map((reason, at) => reason ?? leaveOpen(fullSlots(wishes[at]!.wish.choices)));
}

/** Reasons by structure: the tables first, then the rotator's own pathways; `null` = only a solve can tell. */
function settleWithoutSolving(formulation: Formulation): (wish: Wish) => Reason | null {
  const byRules = readRules(formulation);
  const byPathways = readPathways(formulation);
  return (wish) => byRules(wish) ?? byPathways(wish);
}

/** Asks the optimum about wishes, as far as the effort allows; the rest is open, and says so. */
async function askWishes(
  solved: SolvedProgramme,
  wishes: readonly Wish[],
  options: ExplainOptions,
): Promise<readonly Reason[]> {
  const { formulation } = solved;
  const { model } = formulation;
  const affordable = Math.floor((options.effort ?? DEFAULT_EFFORT) / Math.max(1, model.choices.count));
  const asked = wishes.slice(0, affordable);
  const until = performance.now() + (options.seconds ?? Infinity) * 1000;
  const answers = await askCounterfactuals(
    model,
    solved,
    asked.map(({ rotator, cycle, choices }) => ({ agent: rotator, period: cycle - 1, choices })),
    {
      executor: options.executor,
      until: firstLottery(formulation),
      timeLimit: Math.min(QUESTION_SECONDS, options.seconds ?? QUESTION_SECONDS),
      interrupted: () => options.interrupted?.() === true || performance.now() >= until,
      onAnswer: (answered) => options.onProgress?.({ answered, asked: asked.length }),
    },
  );
  const fullSlots = readFullSlots(formulation, solved.chosen);
  const before = dissatisfactions(formulation, solved.chosen);
  return wishes.map((wish, k) => {
    const answer = answers[k];
    const unasked = answer === undefined || (answer.kind === 'unknown' && answer.limit === 'interrupt');
    if (unasked) return leaveOpen(fullSlots(wish.choices));
    return readCounterfactual(answer, {
      full: fullSlots(wish.choices),
      effectOf: (granted) => {
        const after = dissatisfactions(formulation, replaceChoices(formulation, solved.chosen, granted));
        return countEffect(before, after, wish.rotator);
      },
    });
  });
}

/** What is known of a wish that was not asked about: which slots have no room for it. */
function leaveOpen(because: readonly RuleInstance[]): Reason {
  return { kind: 'open', evidence: 'not-proved', limit: 'budget', because };
}

/** The allocation with the pathways of some rotators replaced. */
function replaceChoices({ model }: Formulation, chosen: Int32Array, granted: Int32Array): Int32Array {
  const { agent } = model.choices;
  const replaced = new Set(granted.map((choice) => agent[choice]!));
  return Int32Array.from([...chosen.filter((choice) => !replaced.has(agent[choice]!)), ...granted]);
}
