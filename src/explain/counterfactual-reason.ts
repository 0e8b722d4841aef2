import type { Counterfactual } from '../../solver/counterfactual.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { Effect, Reason } from './reason.ts';

/** The allocation that a counterfactual was asked about; losses are counted from it, proved optimal or not. */
interface Optimum {
  readonly formulation: Formulation;
  readonly chosen: Int32Array;
}

/** Number of the first tier that only draws lots; the number of tiers when there is none. */
export function firstLottery({ model }: Formulation): number {
  const found = model.tiers.findIndex(({ name }) => isLottery(name));
  return found < 0 ? model.tiers.length : found;
}

/** What a counterfactual about one rotator's wish says, as a reason. */
export function readCounterfactual(answer: Counterfactual, optimum: Optimum, rotator: number): Reason {
  switch (answer.kind) {
    case 'impossible':
      return { kind: 'guarantee', evidence: 'proved', because: [] };
    case 'equal':
      return LOTTERY;
    case 'unknown':
    case 'fault':
      return { kind: 'open', evidence: 'not-proved', limit: 'solver', because: [] };
    case 'worse': {
      // A lottery that is the only tier is asked about like any other.
      if (isLottery(answer.loss.tier)) return LOTTERY;
      const evidence = EVIDENCE[answer.proof];
      const others = answer.chosen === null ? null : countEffect(optimum, answer.chosen, rotator);
      return answer.within === null
        ? { kind: 'trade-off', evidence, because: [], loss: answer.loss, others }
        : { kind: 'slack', evidence, because: [], within: answer.within, refusedBy: answer.loss, others };
    }
  }
}

const LOTTERY: Reason = { kind: 'lottery', evidence: 'proved', because: [] };

const isLottery = (tier: string): boolean => tier === 'lottery' || tier === 'lottery-tie';

const EVIDENCE = { exact: 'proved', 'at-least': 'bound', 'at-most': 'not-proved' } as const;

/** How many other rotators are better and worse off in the point found, by dissatisfaction over the horizon. */
function countEffect({ formulation, chosen }: Optimum, granted: Int32Array, rotator: number): Effect {
  const { model } = formulation;
  const costs = model.tiers.find(({ name }) => name === 'preference')?.costs;
  if (costs === undefined) return { better: 0, worse: 0 };
  const change = new Float64Array(model.agents);
  const concerned = new Set(Array.from(granted, (choice) => model.choices.agent[choice]!));
  for (const choice of granted) change[model.choices.agent[choice]!]! += costs[choice]!;
  for (const choice of chosen) {
    const agent = model.choices.agent[choice]!;
    if (concerned.has(agent)) change[agent]! -= costs[choice]!;
  }
  change[rotator] = 0;
  return {
    better: change.filter((difference) => difference < 0).length,
    worse: change.filter((difference) => difference > 0).length,
  };
}
