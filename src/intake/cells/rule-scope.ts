import type { PillarId } from '../../domain/ids.ts';
import type { CompetencyRule, Rotator } from '../../domain/programme.ts';

/** Whether the rule's profession, band and cohort are each blank or the rotator's. */
export function binds(rule: CompetencyRule, rotator: Rotator): boolean {
  const { professions, bands, cohorts } = rule;
  return (
    (professions.length === 0 || professions.includes(rotator.profession)) &&
    (bands.length === 0 || (rotator.band !== null && bands.includes(rotator.band))) &&
    (cohorts.length === 0 || (rotator.cohort !== null && cohorts.includes(rotator.cohort)))
  );
}

/**
 * The pillars a guarantee requires, by groups whose credits add up: all single ids together, and each pillar
 * by itself for `*`. Empty for rules that guarantee no pillar.
 */
export function requiredPillars(
  rule: CompetencyRule,
  pillars: readonly PillarId[],
): readonly (readonly PillarId[])[] {
  if (rule.kind !== 'cover' || rule.strength !== 'must' || rule.atLeast === 0) return [];
  const ids = new Set(rule.subject.filter((term) => term.kind === 'pillar').map((term) => term.id));
  const single = pillars.filter((pillar) => ids.has(pillar));
  return [...(single.length > 0 ? [single] : []), ...(ids.has('*') ? pillars.map((pillar) => [pillar]) : [])];
}
