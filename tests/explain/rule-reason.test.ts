import { expect, test } from 'vitest';
import { nameThings } from '../../src/explain/phrases/naming.ts';
import { phraseReason } from '../../src/explain/phrases/phrase-reason.ts';
import { readRules } from '../../src/explain/reasons/rule-reason.ts';
import { choicesAt } from '../../src/explain/reasons/wish.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

test('a rotation longer than all cycles being allocated is told as the reason', () => {
  const programme = buildProgramme({
    settings: { cycles: 2 },
    rotators: ['R001'],
    rotations: [{ id: 'fellowship', lengthCycles: 3 }],
    placements: [{ id: 'fellow', rotation: 'fellowship', site: 'Evesham', everyCycle: { capacity: 1 } }],
  });
  const formulation = formulate(programme);
  const cell = { rotator: 0, placement: 0, cycle: 1 };
  const reason = readRules(formulation)({ ...cell, choices: choicesAt(formulation, cell) });
  const { id: rotator } = programme.rotators[0]!;
  const telling = { names: nameThings(programme), voice: 'rotator' as const, rotator };
  expect(phraseReason(reason!, telling)).toBe(
    'Fellowship at Evesham lasts 3 cycles, more than the 2 being allocated.',
  );
  expect(reason!.because[0]!.refs).toEqual([{ file: 'rotations.csv', line: 2 }]);
});

test('of the ways to be there for two cycles, the one with the fewest rules against it is told', () => {
  const programme = buildProgramme({
    settings: { cycles: 3 },
    rotators: [{ id: 'R1', drives: false }],
    rotations: [{ id: 'long', lengthCycles: 2 }],
    placements: [
      {
        id: 'P',
        rotation: 'long',
        site: 'S',
        everyCycle: { capacity: 1 },
        byCycle: { 3: { capacity: 1, driver: true } },
      },
    ],
    decisions: [1, 3].map((cycle) => ({ rotator: 'R1', cycle, placement: 'P', decision: 'forbid' as const })),
  });
  const formulation = formulate(programme);
  const cell = { rotator: 0, placement: 0, cycle: 2 };
  const reason = readRules(formulation)({ ...cell, choices: choicesAt(formulation, cell) });
  expect(reason!.because.map(({ rule, cycle }) => [rule, cycle])).toEqual([['decision', 1]]);
});
