/**
 * Cohorts that replanning makes. Rules bind by cohort, so that whoever is owed nothing any more needs one of their own, and
 * everybody without one needs a name by which the rules can go on binding them. People still belong to the cohort they came with.
 */
const RELEASED = ' (released by replan)';
const WITHOUT = 'no cohort';

/** What a cell takes. */
const LONGEST = 64;

/** The cohort of those of a cohort who are owed nothing any more; a very long name is cut short. */
export function releasedCohort(cohort: string | null): string {
  return `${boundCohort(ownCohort(cohort)).slice(0, LONGEST - RELEASED.length)}${RELEASED}`;
}

/** A cohort that a rule can name. */
export function boundCohort(cohort: string | null): string {
  return cohort ?? WITHOUT;
}

/** The cohort a rotator came with, whatever replanning has made of it; `null` = none. */
export function ownCohort(cohort: string | null): string | null {
  const own = cohort?.endsWith(RELEASED) === true ? cohort.slice(0, -RELEASED.length) : cohort;
  return own === WITHOUT ? null : own;
}
