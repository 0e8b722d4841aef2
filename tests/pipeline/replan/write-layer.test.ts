import { expect, it } from 'vitest';
import { cycleSpan } from '../../../src/domain/calendar.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { holdCells } from '../../../src/pipeline/replan/hold-cells.ts';
import { writeLayer } from '../../../src/pipeline/replan/write-layer.ts';
import { buildAllocation } from '../../support/allocation-builder.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

it('freezes a place although the rotator must not be somewhere else in that cycle', () => {
  const programme = buildProgramme({
    settings: { cycles: 1 },
    rotators: ['R1', 'R2'],
    placements: ['A', 'B'].map((id) => ({ id, rotation: id, site: 'town', everyCycle: { capacity: 2 } })),
    decisions: [
      { rotator: 'R1', cycle: 1, placement: 'B', decision: 'forbid' },
      { rotator: 'R2', cycle: 1, placement: 'A', decision: 'fix' },
    ],
  });
  const { first, last } = cycleSpan(programme.settings, 1);
  const inForce = holdCells(buildAllocation(programme, { R1: 'A', R2: 'A' }), {
    before: programme,
    now: formulate(programme),
    freeFrom: last,
    today: first,
  });
  const decisions = writeLayer(programme, inForce, []).find(({ name }) => name === 'decisions.csv');
  const [, ...rows] = Buffer.from(decisions?.bytes ?? [])
    .toString('utf8')
    .trim()
    .split('\r\n');
  expect(rows.map((row) => row.split(',').slice(0, 4).join())).toEqual(['R1,1,A,fix']);
});
