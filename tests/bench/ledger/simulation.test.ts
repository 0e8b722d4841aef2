import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  reportSimulation,
  type SimulatedPolicy,
  simulateAll,
} from '../../../bench/ledger/report-simulation.ts';
import { countStuck, measureSpread } from '../../../bench/ledger/simulate-rounds.ts';
import { loadBackend } from '../../../solver/backends/load.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';

describe('six cycles of the same people, places and tastes', () => {
  let found: readonly SimulatedPolicy[];
  beforeAll(async () => {
    found = await simulateAll(inlineExecutor(await loadBackend({ name: 'highs' })));
  }, 60_000);
  const under = (policy: string) => found.filter((each) => each.policy.name === policy);

  it('leave somebody at the bottom every time without a ledger, and nobody with one', () => {
    const stuck = (policy: string) => under(policy).reduce((sum, each) => sum + each.stuck, 0);
    expect(stuck('no ledger')).toBeGreaterThan(4);
    expect([stuck('ledger'), stuck('ledger, leximin')]).toEqual([0, 0]);
  });

  it('end nearer to each other with the ledger, in every programme', () => {
    expect(found.length).toBe(12);
    for (const { programme, deviations, most } of under('no ledger')) {
      const remembered = found.filter((each) => each.policy.ledger && each.programme === programme);
      expect(remembered.length).toBe(2);
      for (const each of remembered) {
        expect(each.deviations.at(-1)).toBeLessThan(0.7 * (deviations.at(-1) ?? 0));
        expect(each.most).toBeLessThan(most);
        // The first cycle knows of nothing yet.
        if (each.policy.name === 'ledger') expect(each.deviations[0]).toBe(deviations[0]);
      }
    }
  });

  it('are what docs/ledger.md shows', async () => {
    const { figure, table } = reportSimulation(found);
    await expect(figure).toMatchFileSnapshot('../../../docs/ledger.svg');
    expect(await readFile('docs/ledger.md', 'utf8')).toContain(table);
  });
});

describe('measures of the simulation', () => {
  const rounds = [
    [0, 10, 20, 90],
    [10, 0, 30, 90],
  ];

  it('add up what each rotator suffered', () => {
    expect(measureSpread(rounds)).toMatchObject([
      { round: 1, least: 0, most: 90, mean: 30 },
      { round: 2, least: 10, most: 180, mean: 62.5 },
    ]);
    expect(measureSpread(rounds)[0]?.deviation).toBeCloseTo(Math.sqrt((900 + 400 + 100 + 3600) / 4));
  });

  it('count whoever is in the worst quarter every time', () => {
    expect(countStuck(rounds)).toBe(1);
    expect(countStuck([...rounds, [90, 0, 0, 0]])).toBe(0);
  });
});
