import type { Rotator, SlotTerms } from '../../domain/programme.ts';
import type { RuleId, RuleInstance } from '../../domain/rules.ts';
import type { ProgrammeIndex } from '../facts/programme-index.ts';
import { instanceOf } from '../facts/rule-instance.ts';
import type { CellRule } from './emitter.ts';

/** A rotator who considers a slot with these terms. */
interface Applicant {
  readonly person: Rotator;
  readonly terms: SlotTerms;
  /** Whole months registered at the first day of the cycle. */
  readonly months: number;
}

/** How a rule compares a slot's terms with the rotator who considers it. */
interface TermsTest {
  /** The slot asks for something at all; most do not, and need no further look. */
  readonly asks: (terms: SlotTerms) => boolean;
  readonly refuses: (applicant: Applicant) => boolean;
  readonly facts: (applicant: Applicant) => RuleInstance['facts'];
}

/** Cell rules that compare a slot's terms with the rotator who considers it; none when no slot asks. */
export function slotTermsRules(rule: RuleId, index: ProgrammeIndex, test: TermsTest): readonly CellRule[] {
  const cycles = index.programmeCycles;
  const asking = new Uint8Array(index.programme.placements.length * cycles);
  for (let slot = 0; slot < asking.length; slot += 1) {
    const terms = index.terms(Math.floor(slot / cycles), (slot % cycles) + 1);
    if (terms !== null && test.asks(terms)) asking[slot] = 1;
  }
  if (!asking.includes(1)) return [];
  const applicantFor = (rotator: number, placement: number, cycle: number): Applicant | null => {
    const terms = index.terms(placement, cycle);
    if (terms === null) return null;
    return { person: index.rotator(rotator), terms, months: index.monthsRegistered(rotator, cycle) };
  };
  return [
    {
      scope: 'dated',
      forbids: (rotator, placement, cycle) => {
        if (asking[placement * cycles + cycle - 1] === 0) return false;
        const applicant = applicantFor(rotator, placement, cycle);
        return applicant !== null && test.refuses(applicant);
      },
      instances: ({ rotator, placement, cycle }) => {
        const applicant = applicantFor(rotator, placement, cycle);
        if (applicant === null) return [];
        const { person, terms } = applicant;
        return [
          instanceOf(rule, {
            rotator: person.id,
            placement: index.placement(placement).id,
            cycle,
            refs: [person.at, terms.at],
            facts: test.facts(applicant),
          }),
        ];
      },
    },
  ];
}
