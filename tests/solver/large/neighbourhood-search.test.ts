import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { Board } from '../../../solver/large/board/board.ts';
import { copyBoard } from '../../../solver/large/board/copy-board.ts';
import { Regrets } from '../../../solver/large/board/regrets.ts';
import { pathsBeside, rememberPaths } from '../../../solver/large/board/remember-paths.ts';
import { searchNeighbourhoods } from '../../../solver/large/improve/neighbourhood-search.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { roomLeft } from '../../../solver/large/prices/hold.ts';
import { proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { glide } from '../../../solver/large/shares/glide.ts';
import { MovingFace } from '../../../solver/large/shares/refine-prices.ts';
import { openSequence } from '../../../solver/model/random-sequence.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import type { Program } from '../../../solver/program/program.ts';
import { drawTwoAims } from './draw-board.ts';

const go = (): boolean => false;
const FIRST = Float64Array.of(1, 0);
const SECOND = Float64Array.of(0, 1);
/** Costs of the second aim are some times as large. */
const UNIT = 100;
/** What the first aim may lose for the second. */
const ROOM = 12;

describe('searchNeighbourhoods', () => {
  it('comes to the same whichever neighbourhood is solved first, and takes no place and no room twice', async () => {
    const backend = await loadBackend({ name: 'highs' });
    const met = { boards: 0, gains: 0, waited: 0 };
    for (const seed of ['1', '2', '3', '4']) {
      const atlas = await drawTwoAims(seed, {});
      const first = new Board(atlas, FIRST);
      const { prices } = ascendPrices(atlas, {
        rates: FIRST,
        start: null,
        ceiling: null,
        evaluations: 200,
        stop: go,
      });
      glide(first, new MovingFace(first, FIRST, prices), { part: 1, left: () => 1e9, stop: go });
      // A start on which everybody has a pathway is not the glide's to promise.
      if (first.outside().length > 0) continue;
      met.boards += 1;
      const holds = [{ rates: FIRST, most: first.total + ROOM }];
      const own = Float64Array.from([...prices, -1]);
      const search = async (delays: readonly number[]): Promise<Board> => {
        const board = new Board(atlas, SECOND, { holds, unit: UNIT });
        copyBoard(first, board);
        let launched = 0;
        const { exact } = proveBound(atlas, SECOND, own, holds);
        const solve = async (program: Program, start: Float64Array | null, gap: number): Promise<Outcome> => {
          // Nothing is proved within a neighbourhood that is small beside what is lost altogether.
          expect(gap).toBeCloseTo((0.1 * (board.total - exact)) / board.total, 9);
          const delay = delays[launched % delays.length]!;
          launched += 1;
          await new Promise((resolve) => setTimeout(resolve, delay));
          if (delay > 0) met.waited += 1;
          return await backend.solve(program, { gap, ...(start === null ? {} : { start }) });
        };
        let total = board.total;
        await searchNeighbourhoods(board, {
          size: 5,
          patience: 6,
          pathsWithin: rememberPaths(board, SECOND, own),
          pathsBeside: (without) => pathsBeside(board, own, without),
          exact,
          regrets: new Regrets(board, SECOND, own),
          random: openSequence(1),
          solve,
          stop: go,
          onGain: (gained) => {
            expect(gained).toBeLessThan(total);
            total = gained;
            met.gains += 1;
            expect(roomLeft(board)[0]).toBeGreaterThanOrEqual(0);
            for (const [side, load] of board.load.entries()) expect(board.broken(side, load)).toBe(0);
          },
        });
        expect(board.outside()).toEqual([]);
        return board;
      };
      const [usual, ...others] = [await search([0]), await search([6, 0, 0]), await search([0, 0, 6])];
      for (const other of others) expect(other.taken).toEqual(usual.taken);
    }
    expect(met.boards).toBeGreaterThan(1);
    expect(met.gains).toBeGreaterThan(20);
    expect(met.waited).toBeGreaterThan(20);
  });
});
