import { expect, it } from 'vitest';
import { knownFloor, noteFloor } from '../../../solver/pathways/relaxation/floor.ts';
import { copyProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { openPeriod } from './one-period.ts';

const proved = { bound: 7, prices: null };

it('remembers what was proved within a lower cap, for when that cap is the own one', async () => {
  const problem = await openPeriod([{ kind: 'sum', costs: [[0, 1]] }], []);
  noteFloor(problem, { ...copyProblem(problem), loadCap: 3 }, 0, proved);
  expect(knownFloor(problem, { kind: 'tier', tier: 0 })).toBeNull();
  problem.loadCap = 3;
  expect(knownFloor(problem, { kind: 'tier', tier: 0 })).toEqual(proved);
});

it('remembers nothing that was proved of a field in which more is held', async () => {
  const problem = await openPeriod([{ kind: 'sum', costs: [[0, 1]] }], []);
  const trial = copyProblem(problem);
  trial.held.push({ kind: 'total', tier: 0, least: 0, most: 0 });
  noteFloor(problem, trial, 0, proved);
  expect(problem.floor).toBeNull();
});
