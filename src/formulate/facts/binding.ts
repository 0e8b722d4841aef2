import type { CompetencyRule, Rotator } from '../../domain/programme.ts';
import type { ProgrammeIndex } from './programme-index.ts';

/** Whether a competency rule binds this rotator: profession, band and cohort each open or listed. */
export function bindsRotator(rule: CompetencyRule, rotator: Rotator): boolean {
  return (
    (rule.professions.length === 0 || rule.professions.includes(rotator.profession)) &&
    (rule.bands.length === 0 || (rotator.band !== null && rule.bands.includes(rotator.band))) &&
    (rule.cohorts.length === 0 || (rotator.cohort !== null && rule.cohorts.includes(rotator.cohort)))
  );
}

/** Positions of the rotators the rule binds, ascending. */
export function boundRotators(index: ProgrammeIndex, rule: CompetencyRule): readonly number[] {
  return index.programme.rotators.flatMap((rotator, at) => (bindsRotator(rule, rotator) ? [at] : []));
}

/** Last cycle that counts: an assignment counts when it ends by then. */
export function deadlineOf(index: ProgrammeIndex, rule: CompetencyRule): number {
  return rule.byCycle ?? index.programmeCycles;
}
