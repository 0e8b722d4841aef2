import type { RuleInstance } from '../../domain/rules.ts';
import type { Cell } from '../../formulate/facts/cell.ts';
import { isOmitted, type Omission, omissionOf } from '../../formulate/facts/rule-instance.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import type { Change } from '../conflicts/change.ts';
import { closingRules } from '../conflicts/requirement.ts';

/** Lifting a decision, or waiving a rule for the rotator: eligibility everywhere at once, a licence opens every door. */
export function waive(formulation: Formulation, instance: RuleInstance): Change {
  if (instance.rule === 'decision') return { kind: 'decision', instance, omission: omissionOf(instance) };
  const { rotators } = formulation.programme;
  const rotator = rotators.findIndex(({ id }) => id === instance.rotator);
  const closings: readonly Omission[] = rotator < 0 ? [] : closingRules(formulation, rotator);
  const whole = closings.find((omission) => isOmitted(instance, [omission]));
  return { kind: 'rule', instances: [instance], omission: whole ?? omissionOf(instance) };
}

/** Decisions that could be lifted, and rules of the rotator that could be waived, where places alone are too dear. */
export function listWaivers(formulation: Formulation, wish: Cell): readonly Change[] {
  const { programme, decisions, instances } = formulation;
  const { id } = programme.rotators[wish.rotator]!;
  const own = instances.filter(({ rule, rotator }) => rotator === id && rule !== 'decision');
  const must = own.filter(({ strength }) => strength === 'must');
  return [...decisions.instances, ...must].map((instance) => waive(formulation, instance));
}
