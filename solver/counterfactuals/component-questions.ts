import type { Component } from '../model/components.ts';
import type { PathwayModel } from '../model/pathway-model.ts';
import type { Counterfactual, CounterfactualTask, Depth, ForcedQuestion } from './counterfactual.ts';
import type { CounterfactualEngine } from './counterfactual-engine.ts';
import { holdsOf } from './held-tiers.ts';
import { type PriceReader, readPrices } from './price-questions.ts';
import { buildLadder, type TierCap } from './problem-ladder.ts';
import { recallPrices } from './recall-prices.ts';
import { originsOf, type SolvedModel } from './tier-origins.ts';

/** The questions about one component, ready to be asked. */
export interface ComponentQuestions {
  readonly part: Component;
  /** All but the questions themselves. */
  readonly ground: Omit<CounterfactualTask, 'questions'>;
  readonly questions: readonly PricedQuestion[];
}

export interface PricedQuestion {
  /** In the whole list. */
  readonly number: number;
  /** In the numbers of the component. */
  readonly question: ForcedQuestion;
  /** What prices alone say; `null`: they do not rule the wish out. */
  readonly priced: Counterfactual;
}

export interface PrepareOptions {
  readonly engine: CounterfactualEngine;
  readonly until: number;
  readonly depth: Depth;
  readonly timeLimit: number;
  readonly seed?: number;
  readonly cap: TierCap | null;
  /** Also work out the prices that the solve did not leave behind. */
  readonly solve: boolean;
  /** True from when on nothing more is worked out: what has no ladder by then gets no answer from prices. */
  readonly isOver: () => boolean;
}

/** Far more than the prices of all tiers have been seen to take; without prices the answers are the same. */
const LADDER_SECONDS = 120;

/**
 * Prepares the questions that concern one component: its ladder of held tiers, and what the ladder's prices say.
 * `null` when none does.
 */
export async function prepareQuestions(
  model: PathwayModel,
  { component: part, number: place }: { readonly component: Component; readonly number: number },
  asked: { readonly solved: SolvedModel; readonly questions: readonly ForcedQuestion[] },
  options: PrepareOptions,
): Promise<ComponentQuestions | null> {
  const { solved } = asked;
  const { engine, solve, cap, isOver, ...limits } = options;
  const local = localQuestions(part, asked.questions);
  if (local.length === 0) return null;
  const inPart = new Map(Array.from(part.choices, (choice, k) => [choice, k]));
  const chosen = Int32Array.from(Array.from(solved.chosen).flatMap((choice) => inPart.get(choice) ?? []));
  const from = originsOf(model, part, { whole: solved, chosen });
  const holds = holdsOf(part.model, chosen, (tier) => from[tier]!.total);
  // What is asked for a grant may have less in it than the optimum: nothing is known of it.
  const priced = options.depth === 'loss' || options.depth === 'bound';
  const least = model.tiers.map(({ name }, tier) =>
    priced && solved.tiers.some((result) => result.name === name && result.proved) ? from[tier]!.part : 0,
  );
  const rungs = await buildLadder(part.model, {
    until: options.until,
    chosen,
    holds,
    least,
    cap,
    known: (problem, tier) => {
      const result = solved.tiers.find(({ name }) => name === model.tiers[tier]!.name);
      const told = priced ? result?.prices?.[place] : null;
      return told === undefined || told === null ? null : recallPrices(told, problem, part);
    },
    engine: solve ? engine.openEngine(LADDER_SECONDS) : null,
    isOver,
  });
  const read: PriceReader =
    rungs === null || !priced ? () => ({ kind: 'unasked' }) : readPrices(rungs, { holds, from });
  return {
    part,
    ground: { model: part.model, holds, least, from, rungs, ...limits },
    questions: local.map(({ number, question }) => ({ number, question, priced: read(question) })),
  };
}

function localQuestions(
  part: Component,
  questions: readonly ForcedQuestion[],
): readonly { readonly number: number; readonly question: ForcedQuestion }[] {
  const agents = new Map(Array.from(part.agents, (agent, k) => [agent, k]));
  const choices = new Map(Array.from(part.choices, (choice, k) => [choice, k]));
  return questions.flatMap(({ agent, period, choices: wished }, number) => {
    const own = agents.get(agent);
    if (own === undefined) return [];
    return [
      { number, question: { agent: own, period, choices: wished.map((choice) => choices.get(choice)!) } },
    ];
  });
}
