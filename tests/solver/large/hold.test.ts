import { expect, it } from 'vitest';
import { Board } from '../../../solver/large/board/board.ts';
import { holdsAfter } from '../../../solver/large/prices/hold.ts';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { ownTolls } from '../../../solver/large/prices/tolls.ts';
import { drawTwoAims } from './draw-board.ts';

const FIRST = Float64Array.of(1, 0);
const SECOND = Float64Array.of(0, 1);

it('what is settled is held as it is now, with what may be given away of it, and never beyond what it was held at', async () => {
  const atlas = await drawTwoAims('1', { rotators: 6 });
  const free = new Board(atlas, FIRST);
  const near = new NearPaths(atlas, ownTolls(atlas, { costs: free.costs, misses: free.missPrices }));
  for (let agent = 0; agent < atlas.agents; agent += 1) {
    const [path] = near.list(agent, { margin: 0, most: 1 }).paths;
    free.place(agent, path!.choices, free.valueOf(path!));
  }
  for (const [spare, given, most] of [
    [0, 0, 0],
    [40, 0, 0],
    [40, 25, 25],
    [40, 90, 40],
  ] as const) {
    const board = new Board(atlas, SECOND, { holds: [{ rates: FIRST, most: free.total + spare }], unit: 1 });
    for (let agent = 0; agent < atlas.agents; agent += 1) {
      const choices = free.pathOf(agent);
      board.place(agent, choices, board.valueOf({ choices, misses: [] }));
    }
    expect(holdsAfter(board, [given, 7])).toEqual([
      { rates: FIRST, most: free.total + most },
      { rates: SECOND, most: board.total + 7 },
    ]);
  }
});
