import type { Rotator, SlotTerms } from '../domain/programme.ts';
import type { RuleId, RuleInstance } from '../domain/rules.ts';
import type { DatedRule } from './emitter.ts';
import type { ProgrammeIndex } from './programme-index.ts';
import { instanceOf } from './rule-instance.ts';

/** A rotator who considers a slot with these terms. */
export interface Applicant {
  readonly person: Rotator;
  readonly terms: SlotTerms;
  /** Whole months registered at the first day of the cycle. */
  readonly months: number;
}

/** A cell rule that compares a slot's terms with the rotator who considers it. */
export function slotTermsRule(
  rule: RuleId,
  index: ProgrammeIndex,
  test: {
    readonly refuses: (applicant: Applicant) => boolean;
    readonly facts: (applicant: Applicant) => RuleInstance['facts'];
  },
): DatedRule {
  return {
    scope: 'dated',
    forbids: (rotator, placement, cycle) => {
      const terms = index.terms(placement, cycle);
      return terms !== null && test.refuses(applicant(index, rotator, terms, cycle));
    },
    instances: ({ rotator, placement, cycle }) => {
      const terms = index.terms(placement, cycle);
      if (terms === null) return [];
      const person = index.rotator(rotator);
      return [
        instanceOf(rule, {
          rotator: person.id,
          placement: index.placement(placement).id,
          cycle,
          refs: [person.at, terms.at],
          facts: test.facts(applicant(index, rotator, terms, cycle)),
        }),
      ];
    },
  };
}

function applicant(index: ProgrammeIndex, rotator: number, terms: SlotTerms, cycle: number): Applicant {
  return { person: index.rotator(rotator), terms, months: index.monthsRegistered(rotator, cycle) };
}
