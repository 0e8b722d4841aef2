import type { RotatorId } from '../domain/ids.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Formulation } from '../formulate/formulate.ts';
import type { Omission } from '../formulate/rule-instance.ts';
/** Tells one rule instance from all others, across formulations of changed programmes. */
export declare function instanceKey({ rule, rotator, placement, cycle, competencyRule, facts, }: RuleInstance): string;
/**
 * What closes cells to a rotator and could be left out: each eligibility rule for that rotator, and each must
 * rule on experience or on a competence to be held first.
 */
export declare function closingRules({ programme }: Pick<Formulation, 'programme'>, rotator: number): readonly (Omission & {
    readonly rotator: RotatorId;
})[];
