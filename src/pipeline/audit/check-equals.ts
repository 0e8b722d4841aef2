import { setImmediate } from 'node:timers/promises';
import type { Allocation, Assignment } from '../../domain/allocation.ts';
import { compareAssignments } from '../../domain/allocation.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Programme, Rotator } from '../../domain/programme.ts';
import { count } from '../../domain/wording.ts';
import { verifierOf } from '../../verify/verify.ts';
import { type AuditGround, compareFairValues } from './audit-case.ts';
import { type AuditFinding, judgeCases } from './audit-finding.ts';

/** Swaps the pathways of any two rotators who are equal in every table: nothing but the lottery may notice. */
export async function checkEquals(ground: AuditGround): Promise<AuditFinding> {
  const { programme, allocation, verdict, remaining, interrupted } = ground;
  const pairs = listEqualPairs(programme);
  if (pairs.length === 0) {
    const evidence = 'no two rotators are equal in every table';
    return { invariant: 'equals', status: 'not-applicable', cases: 0, evidence, against: [] };
  }
  const judge = verifierOf(programme);
  const against: string[] = [];
  let cases = 0;
  for (const [one, other] of pairs) {
    // Judging is arithmetic from end to end: in between, the wish to stop must get a hearing.
    await setImmediate();
    if (remaining() <= 0 || interrupted()) break;
    cases += 1;
    const swapped = judge(swapPathways(allocation, one, other));
    const names = `${one} and ${other} are equal, but`;
    if (swapped.accepted) {
      against.push(...compareFairValues(swapped, verdict).map((change) => `${names} swapped ${change}`));
    } else against.push(`${names} may not have each other's pathway`);
  }
  const compared = count(cases, 'pair');
  const evidence = `${compared} of rotators equal in every table: their pathways swapped, judged again, worth the same but for the draw`;
  return judgeCases('equals', { cases, unsettled: pairs.length - cases, against, evidence });
}

/** Every two neighbours among rotators of whom all tables say the same. */
export function listEqualPairs(programme: Programme): readonly (readonly [RotatorId, RotatorId])[] {
  const rows = personalRows(programme);
  const groups = groupBy(programme.rotators, (rotator) =>
    JSON.stringify([withoutPlace({ ...rotator, id: '' }), rows.get(rotator.id) ?? []]),
  );
  return [...groups.values()].flatMap((equals) =>
    equals.slice(1).map(({ id }, at): readonly [RotatorId, RotatorId] => [equals[at]?.id ?? id, id]),
  );
}

/** What every table says of each rotator, ids and lines left out; whoever is in a pair is like nobody else. */
function personalRows(programme: Programme): ReadonlyMap<Rotator['id'], readonly unknown[]> {
  const tables = {
    preferences: programme.preferences,
    history: programme.history,
    absences: programme.absences,
    decisions: programme.decisions,
    competences: programme.competences,
    ledger: programme.ledger,
    baseline: programme.baseline,
    pairs: programme.pairs.flatMap((pair) => [pair, { ...pair, rotator: pair.other }]),
  };
  const rows = new Map<Rotator['id'], unknown[]>();
  for (const [table, list] of Object.entries(tables)) {
    for (const row of list) {
      const own = rows.get(row.rotator) ?? [];
      own.push([table, withoutPlace({ ...row, rotator: table === 'pairs' ? row.rotator : '' })]);
      rows.set(row.rotator, own);
    }
  }
  return rows;
}

function withoutPlace<Row extends { readonly at: unknown }>({ at: _at, ...rest }: Row): Omit<Row, 'at'> {
  return rest;
}

function swapPathways(allocation: Allocation, one: RotatorId, other: RotatorId): Allocation {
  const swap = (assignments: readonly Assignment[]): readonly Assignment[] =>
    assignments
      .map((assignment) => {
        if (assignment.rotator === one) return { ...assignment, rotator: other };
        return assignment.rotator === other ? { ...assignment, rotator: one } : assignment;
      })
      .sort(compareAssignments);
  return { assignments: swap(allocation.assignments), completion: swap(allocation.completion) };
}
