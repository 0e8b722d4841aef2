import type { Counterfactual } from '../../../solver/counterfactuals/counterfactual.ts';
import { isLottery } from '../../domain/objective.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import type { Effect, Reason } from './reason.ts';

/** Number of the first tier that only draws lots; the number of tiers when there is none. */
export function firstLottery({ model }: Formulation): number {
  const found = model.tiers.findIndex(({ name }) => isLottery(name));
  return found < 0 ? model.tiers.length : found;
}

/** What a reason drawn from a counterfactual tells besides its loss. */
export interface Surroundings {
  /** Limits of the wished slot that leave no room. */
  readonly full: readonly RuleInstance[];
  /** What the choices of a component do to everybody else. */
  effectOf(granted: Int32Array): Effect;
}

/** What a counterfactual about one rotator's wish says, as a reason. */
export function readCounterfactual(answer: Counterfactual, { full, effectOf }: Surroundings): Reason {
  switch (answer.kind) {
    case 'impossible':
      return { kind: 'guarantee', evidence: 'proved', because: full };
    case 'equal':
      return { kind: 'lottery', evidence: 'proved', because: full };
    case 'unasked':
      return { kind: 'open', evidence: 'not-proved', limit: 'budget', because: full };
    case 'unknown':
    case 'fault':
      return { kind: 'open', evidence: 'not-proved', limit: 'solver', because: full };
    case 'worse': {
      // A lottery that is the only tier is asked about like any other.
      if (isLottery(answer.loss.tier)) return { kind: 'lottery', evidence: 'proved', because: full };
      const evidence = EVIDENCE[answer.proof];
      const others = answer.chosen === null ? null : effectOf(answer.chosen);
      return answer.within === null
        ? {
            kind: 'trade-off',
            evidence,
            because: full,
            loss: answer.loss,
            orEarlier: answer.orEarlier,
            others,
          }
        : { kind: 'slack', evidence, because: full, within: answer.within, refusedBy: answer.loss, others };
    }
  }
}

const EVIDENCE = { exact: 'proved', 'at-least': 'bound', 'at-most': 'not-proved' } as const;
