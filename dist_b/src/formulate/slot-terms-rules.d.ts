import type { Rotator, SlotTerms } from '../domain/programme.ts';
import type { RuleId, RuleInstance } from '../domain/rules.ts';
import type { CellRule } from './emitter.ts';
import type { ProgrammeIndex } from './programme-index.ts';
/** A rotator who considers a slot with these terms. */
export interface Applicant {
    readonly person: Rotator;
    readonly terms: SlotTerms;
    /** Whole months registered at the first day of the cycle. */
    readonly months: number;
}
/** How a rule compares a slot's terms with the rotator who considers it. */
export interface TermsTest {
    /** The slot asks for something at all; most do not, and need no further look. */
    readonly asks: (terms: SlotTerms) => boolean;
    readonly refuses: (applicant: Applicant) => boolean;
    readonly facts: (applicant: Applicant) => RuleInstance['facts'];
}
/** Cell rules that compare a slot's terms with the rotator who considers it; none when no slot asks. */
export declare function slotTermsRules(rule: RuleId, index: ProgrammeIndex, test: TermsTest): readonly CellRule[];
