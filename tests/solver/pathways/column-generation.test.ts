import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { generateColumns } from '../../../solver/pathways/relaxation/column-generation.ts';
import { penaltyFrom, penaltyOf } from '../../../solver/pathways/relaxation/load-penalty.ts';
import type { PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import type { Aim } from '../../../solver/pathways/relaxation/slot-prices.ts';
import type { Backend } from '../../../solver/program/backend.ts';
import type { Program } from '../../../solver/program/program.ts';
import { meet, openPeriod } from './one-period.ts';

/** A back end that notes the programs which masters begin with. */
async function watchMasters(): Promise<{ readonly backend: Backend; readonly begun: Program[] }> {
  const highs = await loadBackend({ name: 'highs' });
  const begun: Program[] = [];
  const { open } = highs;
  if (open === undefined) throw new Error('the back end keeps no sessions');
  return {
    begun,
    backend: {
      ...highs,
      async open(program) {
        begun.push(program);
        return await open.call(highs, program);
      },
    },
  };
}

describe('the pathways that a master begins with', () => {
  const loads = Array.from({ length: 20 }, (_, option) => 100 - option);

  /** One agent, whose pathways were met with loads 100, 99, … 81; the heaviest is the best known. */
  async function openMet(): Promise<PathwayProblem> {
    const problem = await openPeriod([{ kind: 'leximin', costs: [loads] }], []);
    const met = loads.map((_, option) => meet(problem, 0, option));
    problem.best = met.slice(0, 1);
    return problem;
  }

  it('are the newest few where loads are counted, and those of the best allocation', async () => {
    const penalty = penaltyFrom(90, 20);
    const { backend, begun } = await watchMasters();
    const found = await generateColumns(backend, await openMet(), penalty, {});
    expect(found).toMatchObject({ kind: 'linear', bound: penaltyOf(penalty, 81) });
    const penalties = [100, 88, 87, 86, 85, 84, 83, 82, 81].map((load) => penaltyOf(penalty, load));
    expect(Array.from(begun[0]?.objective.slice(0, -1) ?? [])).toEqual(penalties);
  });

  it('are all of them for a total', async () => {
    const aim: Aim = { kind: 'tier', tier: 0 };
    const { backend, begun } = await watchMasters();
    expect(await generateColumns(backend, await openMet(), aim, {})).toMatchObject({ bound: 81 });
    expect(Array.from(begun[0]?.objective.slice(0, -1) ?? [])).toEqual(loads);
  });

  it('are all of them where nobody may be left out any more', async () => {
    // Only the first option of the first agent fits into the slot, and only if the others take heavy ones.
    const options = Array.from({ length: 12 }, (_, option) => option);
    const weights = [options.map((option) => (option === 0 ? 3 : 4)), [1, 0], [1, 0], [1, 0]];
    const costs = [options.map(() => 0), [0, 9], [0, 9], [0, 9]];
    const problem = await openPeriod([{ kind: 'leximin', costs }], [{ weights, atMost: 3 }]);
    costs.forEach((own, agent) => {
      for (const option of own.keys()) meet(problem, agent, option);
    });
    const { backend, begun } = await watchMasters();
    const found = await generateColumns(backend, problem, { kind: 'heavier', above: 5 }, {});
    expect(found).toMatchObject({ kind: 'linear', bound: 3 });
    expect(begun).toHaveLength(3);
  });
});
