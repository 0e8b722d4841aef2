import type { CompetencyRule } from '../../domain/programme.ts';
import type { RuleId, RuleInstance } from '../../domain/rules.ts';

/** The fields of an instance that are not the usual ones (a guarantee that binds nobody in particular). */
type InstanceFields = Partial<Omit<RuleInstance, 'rule'>>;

/** One occurrence of `rule`; what `fields` leaves out is `must`, no lines, nobody, nothing. */
export function instanceOf(rule: RuleId, fields: InstanceFields): RuleInstance {
  return {
    rule,
    strength: 'must',
    refs: [],
    rotator: null,
    placement: null,
    cycle: null,
    competencyRule: null,
    facts: {},
    ...fields,
  };
}

/** One occurrence of a competency rule: strength, line and id come from its row. */
export function competencyInstance(rule: CompetencyRule, fields: InstanceFields): RuleInstance {
  return instanceOf(rule.kind, {
    strength: rule.strength,
    refs: [rule.at],
    competencyRule: rule.id,
    ...fields,
  });
}

/**
 * A pattern of rule instances to formulate *without*, for counterfactuals: an instance matches when each
 * field that is given equals its own. `{ rule: 'driver', rotator }` lets one rotator off everywhere.
 * `one-placement` and `offered` are the ground the model stands on and cannot be left out.
 */
export interface Omission {
  readonly rule: RuleId;
  readonly rotator?: RuleInstance['rotator'];
  readonly placement?: RuleInstance['placement'];
  readonly cycle?: RuleInstance['cycle'];
  readonly competencyRule?: RuleInstance['competencyRule'];
  /** The `subject` among the facts: which pillar, rotation or site of a rule that speaks of several. */
  readonly subject?: string;
}

/** The pattern that matches this instance and its like only. */
export function omissionOf(instance: RuleInstance): Omission {
  const { rule, rotator, placement, cycle, competencyRule, facts } = instance;
  const subject = facts.subject;
  const pattern: Omission = { rule, rotator, placement, cycle, competencyRule };
  return subject === undefined ? pattern : { ...pattern, subject: String(subject) };
}

/** Whether any of the patterns leaves this instance out. */
export function isOmitted(instance: RuleInstance, omissions: readonly Omission[]): boolean {
  return omissions.some((pattern) => matches(pattern, instance));
}

function matches(pattern: Omission, instance: RuleInstance): boolean {
  return (
    pattern.rule === instance.rule &&
    (pattern.rotator === undefined || pattern.rotator === instance.rotator) &&
    (pattern.placement === undefined || pattern.placement === instance.placement) &&
    (pattern.cycle === undefined || pattern.cycle === instance.cycle) &&
    (pattern.competencyRule === undefined || pattern.competencyRule === instance.competencyRule) &&
    (pattern.subject === undefined || pattern.subject === String(instance.facts.subject))
  );
}
