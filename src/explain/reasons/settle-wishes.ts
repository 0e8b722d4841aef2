import { askCounterfactuals } from '../../../solver/counterfactuals/ask-counterfactuals.ts';
import type { Counterfactual } from '../../../solver/counterfactuals/counterfactual.ts';
import type { SolvedModel } from '../../../solver/counterfactuals/tier-origins.ts';
import { counterfactualEngine } from '../../../solver/pool/counterfactual-engine.ts';
import type { Executor } from '../../../solver/pool/executor.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { addSlack, firstLottery, readCounterfactual } from './counterfactual-reason.ts';
import { countEffect, dissatisfactions } from './effect.ts';
import { readFullSlots } from './full-slots.ts';
import { readPathways } from './pathway-reason.ts';
import type { PathwayReason, Reason, RuleReason } from './reason.ts';
import { readRules } from './rule-reason.ts';
import type { Wish, WishedCell } from './wish.ts';

/** A programme with its optimum, as `formulate` and `solveModel` return them. */
export interface SolvedProgramme extends SolvedModel {
  readonly formulation: Formulation;
}

export interface ExplainOptions {
  readonly executor: Executor;
  /**
   * How far to go. `prices`: what the tables and the prices of the solve itself tell, at no cost worth naming. `bounds`:
   * what can be proved without minimising any tier for a wish. `figures` (default): exact figures for every wish.
   */
  readonly extent?: 'prices' | 'bounds' | 'figures';
  /** Seconds for all that is solved, if a limit is wanted; the answers then depend on the machine. Prices are read all the same. */
  readonly seconds?: number;
  /** True once nothing more is wanted, prices included. */
  readonly interrupted?: () => boolean;
  readonly onProgress?: (progress: { readonly answered: number; readonly asked: number }) => void;
}

/** Seconds one question may take before it is left open: far more than any has been seen to need. */
const QUESTION_SECONDS = 30;

/**
 * The reason behind each wish, in the order of the wishes. What the tables and the rotator's own rules settle needs
 * no solve. The rest is asked of the optimum: by slot prices first, then by solves as far as the time goes, the
 * wishes that would spare the most dissatisfaction before the others.
 */
export async function settleWishes(
  solved: SolvedProgramme,
  wishes: readonly Wish[],
  options: ExplainOptions,
): Promise<readonly Reason[]> {
  const settle = settleWithoutSolving(solved.formulation);
  const reasons = wishes.map((wish): Reason | null => settle(wish));
  const open = wishes
    .map((wish, at) => ({ wish, at }))
    .filter(({ at }) => reasons[at] === null)
    .sort((a, b) => b.wish.gain - a.wish.gain || a.at - b.at);
  const answers = await askWishes(
    solved,
    open.map(({ wish }) => wish),
    options,
  );
  open.forEach(({ at }, k) => {
    reasons[at] = answers[k]!;
  });
  return reasons.map((reason) => reason!);
}

/** Reasons by structure: the tables first, then the rotator's own pathways; `null` = only a solve can tell. */
export function settleWithoutSolving(
  formulation: Formulation,
): (wish: WishedCell) => RuleReason | PathwayReason | null {
  const byRules = readRules(formulation);
  const byPathways = readPathways(formulation);
  return (wish) => byRules(wish) ?? byPathways(wish);
}

async function askWishes(
  solved: SolvedProgramme,
  wishes: readonly Wish[],
  options: ExplainOptions,
): Promise<readonly Reason[]> {
  const { formulation } = solved;
  const fullSlots = readFullSlots(formulation, solved.chosen);
  const answers = await askOptimum(solved, wishes, options);
  const before = dissatisfactions(formulation, solved.chosen);
  return wishes.map((wish, k) => {
    const full = fullSlots(wish.choices);
    const answer = answers[k] ?? { kind: 'unasked' };
    return readCounterfactual(answer, {
      full,
      effectOf: (granted) => {
        const after = dissatisfactions(formulation, replaceChoices(formulation, solved.chosen, granted));
        const own = after[wish.rotator]! - before[wish.rotator]!;
        return { others: countEffect(before, after, wish.rotator), own };
      },
      withSlack: (loss) => addSlack(formulation, loss),
    });
  });
}

/** One answer a wish. */
async function askOptimum(
  solved: SolvedProgramme,
  wishes: readonly Wish[],
  options: ExplainOptions,
): Promise<readonly Counterfactual[]> {
  const { formulation } = solved;
  const { executor, interrupted, onProgress, extent = 'figures', seconds = Infinity } = options;
  if (wishes.length === 0) return [];
  const until = performance.now() + seconds * 1000;
  return await askCounterfactuals(
    formulation.model,
    solved,
    wishes.map(({ rotator, cycle, choices }) => ({ agent: rotator, period: cycle - 1, choices })),
    {
      engine: counterfactualEngine(executor),
      until: firstLottery(formulation),
      ...(extent === 'prices' ? { most: 0 } : {}),
      ...(extent === 'bounds' ? { depth: 'bound' } : {}),
      timeLimit: Math.min(QUESTION_SECONDS, seconds),
      seconds,
      interrupted: () => interrupted?.() === true || performance.now() >= until,
      ...(interrupted === undefined ? {} : { isOver: interrupted }),
      onAnswer: (answered, asked) => onProgress?.({ answered, asked }),
    },
  );
}

/** The allocation with the pathways of some rotators replaced. */
function replaceChoices({ model }: Formulation, chosen: Int32Array, granted: Int32Array): Int32Array {
  const { agent } = model.choices;
  const replaced = new Set(granted.map((choice) => agent[choice]!));
  return Int32Array.from([...chosen.filter((choice) => !replaced.has(agent[choice]!)), ...granted]);
}
