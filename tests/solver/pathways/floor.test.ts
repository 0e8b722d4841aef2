import { expect, it } from 'vitest';
import { copyField } from '../../../solver/pathways/relaxation/field.ts';
import { knownFloor, noteFloor } from '../../../solver/pathways/relaxation/floor.ts';
import { openPeriod } from './one-period.ts';

const proved = { bound: 7, prices: null };

it('remembers what was proved within a lower cap, for when that cap is the own one', async () => {
  const field = await openPeriod([{ kind: 'sum', costs: [[0, 1]] }], []);
  noteFloor(field, { ...copyField(field), loadCap: 3 }, 0, proved);
  expect(knownFloor(field, { kind: 'tier', tier: 0 })).toBeNull();
  field.loadCap = 3;
  expect(knownFloor(field, { kind: 'tier', tier: 0 })).toEqual(proved);
});

it('remembers nothing that was proved of a field in which more is held', async () => {
  const field = await openPeriod([{ kind: 'sum', costs: [[0, 1]] }], []);
  const trial = copyField(field);
  trial.held.push({ kind: 'total', tier: 0, least: 0, most: 0 });
  noteFloor(field, trial, 0, proved);
  expect(field.floor).toBeNull();
});
