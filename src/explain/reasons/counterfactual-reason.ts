import type { Counterfactual } from '../../../solver/counterfactuals/counterfactual.ts';
import { slackAmount } from '../../../solver/model/tier-result.ts';
import { isLottery } from '../../domain/objective.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import type { GrantEffect, Reason, TierLoss } from './reason.ts';

/** Number of the first tier that only draws lots; the number of tiers when there is none. */
export function firstLottery({ model }: Formulation): number {
  const found = model.tiers.findIndex(({ name }) => isLottery(name));
  return found < 0 ? model.tiers.length : found;
}

/** What a reason drawn from a counterfactual tells besides its loss. */
interface Surroundings {
  /** Limits of the wished slot that leave no room. */
  readonly full: readonly RuleInstance[];
  /** What the choices of a component do to people. */
  effectOf(granted: Int32Array): GrantEffect;
  /** A loss with the most that the slack of its tier allows, where there is any. */
  withSlack(loss: TierLoss): TierLoss;
}

/** What a counterfactual about one rotator's wish says, as a reason. */
export function readCounterfactual(
  answer: Counterfactual,
  { full, effectOf, withSlack }: Surroundings,
): Reason {
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
      const effect = answer.chosen === null ? null : effectOf(answer.chosen);
      const loss = withSlack(answer.loss);
      return answer.within === null
        ? {
            kind: 'trade-off',
            evidence,
            because: full,
            loss,
            orEarlier: answer.orEarlier,
            effect,
          }
        : {
            kind: 'slack',
            evidence,
            because: full,
            within: withSlack(answer.within),
            refusedBy: loss,
            effect,
          };
    }
  }
}

const EVIDENCE = { exact: 'proved', 'at-least': 'bound', 'at-most': 'not-proved' } as const;

/** The most that the slack of a lost tier allows, from what is its best. */
export function addSlack({ model }: Formulation, loss: TierLoss): TierLoss {
  const slack = model.tiers.find(({ name }) => name === loss.tier)?.slack;
  const amount = slack === undefined ? 0 : slackAmount(slack, loss.from);
  return amount === 0 ? loss : { ...loss, allowed: loss.from + amount };
}
