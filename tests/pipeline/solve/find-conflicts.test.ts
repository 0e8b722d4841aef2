import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import {
  diagnose,
  findEvidentConflicts,
  secondsToDiagnose,
} from '../../../src/pipeline/solve/find-conflicts.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

it('finds the one thing that frees each of several who are stuck, though their rules would have to be waived one by one', async () => {
  const programme = buildProgramme({
    rotators: [
      { id: 'R1', drives: false },
      { id: 'R2', drives: false },
    ],
    placements: [
      { id: 'A', rotation: 'stroke', site: 'S', everyCycle: { capacity: 2, driver: true } },
      { id: 'B', rotation: 'ward', site: 'S', everyCycle: { capacity: 2 } },
    ],
    rules: [
      { id: 'C1', kind: 'cover', subject: 'placement:A' },
      { id: 'C2', kind: 'choose', subject: 'rotation:stroke', atLeast: 1 },
    ],
  });
  const evident = findEvidentConflicts(formulate(programme));
  expect(evident.flatMap(({ rotator }) => rotator ?? [])).toEqual(['R1', 'R2']);
  const { repairs } = await diagnose(
    programme,
    { evident, among: null },
    {
      executor: inlineExecutor(await loadBackend({ name: 'highs' })),
      timeLimit: 20,
      interrupted: () => false,
    },
  );
  const [cheapest] = repairs.repairs;
  expect(cheapest?.cost).toBe(100);
  expect(cheapest?.changes.map((change) => (change.kind === 'rule' ? change.omission : change.kind))).toEqual(
    [
      { rule: 'driver', rotator: 'R1' },
      { rule: 'driver', rotator: 'R2' },
    ],
  );
});

it('tells the other conflict that the cheapest repair undoes, which nobody would see the first time', async () => {
  const people = ['R1', 'R2', 'R3', 'R4'];
  const programme = buildProgramme({
    rotators: people.map((id) => ({ id, preceptorshipUntil: '2027-09-01' })),
    placements: [
      { id: 'A', rotation: 'stroke', site: 'S', everyCycle: { capacity: 3, preceptorPlaces: 2 } },
      { id: 'B', rotation: 'ward', site: 'S', everyCycle: { capacity: 4 } },
    ],
    decisions: people.map((rotator) => ({ rotator, cycle: 1, placement: 'A', decision: 'fix' })),
  });
  const { conflicts, repairs } = await diagnose(
    programme,
    { evident: [], among: null },
    {
      executor: inlineExecutor(await loadBackend({ name: 'highs' })),
      timeLimit: 1000,
      interrupted: () => false,
    },
  );
  const [first, other, ...more] = conflicts.map(({ instances }) => instances.map(({ rule }) => rule));
  expect(more).toEqual([]);
  expect([first, other].map((rules) => rules?.[0]).toSorted()).toEqual(['capacity', 'preceptor']);
  const told = new Set([first, other].flat());
  for (const change of repairs.repairs[0]!.changes)
    expect(told).toContain(change.kind === 'place' ? change.limit : change.omission.rule);
  expect(conflicts.map(({ beside }) => beside)).toEqual([false, true]);
  expect(conflicts.every(({ minimal, proofs }) => minimal && proofs.length === 2)).toBe(true);
});

it('is given what the solve has left of the run, and half of the limit where that is little', () => {
  expect(secondsToDiagnose(60, 13)).toBe(47);
  expect(secondsToDiagnose(60, 58)).toBe(30);
  expect(secondsToDiagnose(60, 75)).toBe(30);
});
