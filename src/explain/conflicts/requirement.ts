import type { RotatorId } from '../../domain/ids.ts';
import type { RuleId, RuleInstance } from '../../domain/rules.ts';
import { bindsRotator } from '../../formulate/facts/binding.ts';
import type { Omission } from '../../formulate/facts/rule-instance.ts';
import type { Formulation } from '../../formulate/formulate.ts';

/** Tells one rule instance from all others, across formulations of changed programmes. */
export function instanceKey({
  rule,
  rotator,
  placement,
  cycle,
  competencyRule,
  facts,
}: RuleInstance): string {
  return JSON.stringify([
    rule,
    rotator,
    placement,
    cycle,
    competencyRule,
    facts.subject,
    facts.other,
    facts.kind,
  ]);
}

/** Rules that take single cells from a rotator; competency rules that do so are listed row by row. */
const CLOSING: readonly RuleId[] = [
  'availability',
  'profession',
  'band',
  'driver',
  'seven-day',
  'registration',
  'travel',
  'competence',
];

/**
 * What closes cells to a rotator and could be left out: each eligibility rule for that rotator, and each must
 * rule on experience or on a competence to be held first.
 */
export function closingRules(
  { programme }: Pick<Formulation, 'programme'>,
  rotator: number,
): readonly (Omission & { readonly rotator: RotatorId })[] {
  const person = programme.rotators[rotator]!;
  const rows = programme.competencyRules.filter(
    (rule) =>
      rule.strength === 'must' &&
      bindsRotator(rule, person) &&
      (rule.kind === 'experience' ||
        (rule.kind === 'before' && rule.subject.every(({ kind }) => kind === 'competence'))),
  );
  return [
    ...CLOSING.map((rule) => ({ rule, rotator: person.id })),
    ...rows.map((row) => ({ rule: row.kind, rotator: person.id, competencyRule: row.id })),
  ];
}
