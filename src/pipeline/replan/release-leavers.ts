import { boundCohort, releasedCohort } from '../../domain/cohort.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Programme, Rotator } from '../../domain/programme.ts';
import { formulate } from '../../formulate/formulate.ts';
import type { Table } from '../../report/text/csv.ts';

/**
 * Rotators who have no pathway in the programme as it is to be solved. Those who `leave` earlier than before are owed
 * nothing any more: what rules promise them by a later date must not keep everybody else from being replanned.
 */
export function listStuck(
  before: Programme,
  asked: Programme,
): Readonly<Record<'leavers' | 'others', readonly RotatorId[]>> {
  const until = new Map(before.rotators.map(({ id, availableUntil }) => [id, availableUntil ?? Infinity]));
  const leaves = new Set(
    asked.rotators
      .filter(({ id, availableUntil }) => availableUntil !== null && availableUntil < (until.get(id) ?? 0))
      .map(({ id }) => id),
  );
  const stuck = formulate(asked).obstacles.flatMap(({ kind, rotator }) =>
    kind === 'no-pathway' && rotator !== null ? [rotator] : [],
  );
  return {
    leavers: stuck.filter((id) => leaves.has(id)),
    others: stuck.filter((id) => !leaves.has(id)),
  };
}

/**
 * Tables that release rotators from what they are promised. Rules bind by cohort: the released get cohorts of their own, and
 * rules that promise something to everybody name all the others instead. Limits go on binding the released.
 */
export function tabulateRelease(
  { rotators, competencyRules }: Programme,
  released: readonly RotatorId[],
): Readonly<Record<'rotators' | 'competency_rules', Table>> {
  const isReleased = ({ id }: Rotator): boolean => released.includes(id);
  const bound = rotators.filter((rotator) => !isReleased(rotator));
  const cohorts = new Set(bound.map(({ cohort }) => boundCohort(cohort)));
  const promises = competencyRules.filter(
    ({ cohorts: named, strength, kind, atLeast }) =>
      strength === 'must' && named.length === 0 && (kind === 'cover' || atLeast !== null),
  );
  return {
    rotators: {
      columns: ['rotator_id', 'cohort'],
      rows:
        released.length === 0
          ? []
          : [
              ...rotators.filter(isReleased).map(({ id, cohort }) => [id, releasedCohort(cohort)]),
              ...bound.filter(({ cohort }) => cohort === null).map(({ id }) => [id, boundCohort(null)]),
            ],
    },
    competency_rules: {
      columns: ['rule_id', 'cohort'],
      rows: released.length === 0 ? [] : promises.map(({ id }) => [id, [...cohorts].join(';')]),
    },
  };
}
