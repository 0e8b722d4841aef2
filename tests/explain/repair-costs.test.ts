import { expect, test } from 'vitest';
import type { Change } from '../../src/explain/conflicts/change.ts';
import { costOf, stepsOf } from '../../src/explain/conflicts/repair-costs.ts';
import { buildProgramme } from '../support/programme-builder.ts';

test('every place costs by itself, a rule waived and a decision lifted as a whole', () => {
  const { placements } = buildProgramme({
    rotators: [],
    placements: [{ id: 'A', rotation: 'a', site: 'S' }],
  });
  const costs = { place: 7, decision: 20, rule: 50 };
  const slot = { placement: placements[0]!.id, cycle: 1 };
  const places: Change = { kind: 'place', limit: 'capacity', ...slot, times: 3 };
  const rule: Change = { kind: 'rule', instances: [], omission: { rule: 'driver' } };
  expect([stepsOf(places), costOf(places, costs)]).toEqual([3, 21]);
  expect([stepsOf(rule), costOf(rule, costs)]).toEqual([1, 50]);
});
