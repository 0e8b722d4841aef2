import { expect, it } from 'vitest';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { ownTolls } from '../../../solver/large/prices/tolls.ts';
import { openSequence } from '../../../solver/model/random-sequence.ts';
import { drawBoard } from './draw-board.ts';

const LEAST = 10;

it('lists some of the cheapest pathways even where very many lie next to the cheapest one', async () => {
  const { board } = await drawBoard('1');
  const { atlas, missPrices } = board;
  const random = openSequence(1);
  // Nearly nothing distinguishes them: all of them are nearer than a margin that is halved would ever be.
  const costs = Float64Array.from({ length: atlas.choices }, () => random() / 1000);
  const near = new NearPaths(atlas, ownTolls(atlas, { costs, misses: missPrices }));
  let crowded = 0;
  for (let agent = 0; agent < atlas.agents; agent += 1) {
    const all = near.list(agent, { margin: 100, most: Infinity });
    expect(all.complete).toBe(true);
    const most = 80;
    const few = near.list(agent, { margin: 100, most, least: LEAST });
    if (all.paths.length <= most) continue;
    crowded += 1;
    expect(few.complete).toBe(false);
    expect(few.paths.length).toBeLessThanOrEqual(most);
    expect(few.paths.length).toBeGreaterThanOrEqual(LEAST);
    const prices = all.paths.map(({ price }) => price).sort((a, b) => a - b);
    expect(few.paths.map(({ price }) => price).sort((a, b) => a - b)).toEqual(
      prices.slice(0, few.paths.length),
    );
  }
  expect(crowded).toBeGreaterThan(20);
});

it('lists as many as are asked for where all cost the same', async () => {
  const { board } = await drawBoard('1');
  const { atlas, missPrices } = board;
  const near = new NearPaths(
    atlas,
    ownTolls(atlas, { costs: new Float64Array(atlas.choices), misses: missPrices }),
  );
  const lengths = Array.from(
    { length: atlas.agents },
    (_, a) => near.list(a, { margin: 9, most: 30 }).paths.length,
  );
  expect(Math.max(...lengths)).toBe(30);
});
