import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { Board } from '../../../solver/large/board/board.ts';
import { copyBoard } from '../../../solver/large/board/copy-board.ts';
import { rememberPaths } from '../../../solver/large/board/remember-paths.ts';
import { searchProximity } from '../../../solver/large/improve/proximity-search.ts';
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
/** Small enough for a linear program of everybody each time. */
const SEED = '4';
const SIZES = { rotators: 24, placements: 16, cycles: 2 };
/** What the first aim may lose for the second, and how many times as large the costs of the second are. */
const ROOM = 12;
const UNIT = 100;

describe('searchProximity', () => {
  it('gains by those whom the relaxation moves, within the limits and what is held', async () => {
    const backend = await loadBackend({ name: 'highs' });
    const met = { gains: 0, moved: new Set<number>() };
    const atlas = await drawTwoAims(SEED, SIZES);
    const first = new Board(atlas, FIRST);
    const ascent = { rates: FIRST, start: null, ceiling: null, evaluations: 200, stop: go };
    const { prices } = ascendPrices(atlas, ascent);
    glide(first, new MovingFace(first, FIRST, prices), { part: 1, left: () => 1e9, stop: go });
    expect(first.outside()).toEqual([]);
    const holds = [{ rates: FIRST, most: first.total + ROOM }];
    const own = Float64Array.from([...prices, -1]);
    const { exact } = proveBound(atlas, SECOND, own, holds);
    const search = async (delays: readonly number[]): Promise<Board> => {
      const board = new Board(atlas, SECOND, { holds, unit: UNIT });
      copyBoard(first, board);
      let total = board.total;
      let solved = 0;
      const late = async (run: () => Promise<Outcome>): Promise<Outcome> => {
        const delay = delays[solved % delays.length]!;
        solved += 1;
        await new Promise((resolve) => setTimeout(resolve, delay));
        return await run();
      };
      await searchProximity(board, {
        pathsWithin: rememberPaths(board, SECOND, own),
        exact,
        random: openSequence(1),
        relax: (program) => late(() => backend.solve(program, { relax: true })),
        solve: (program: Program, start) => {
          met.moved.add(program.columns);
          return late(() => backend.solve(program, start === null ? {} : { start }));
        },
        stop: go,
        onGain: () => {
          expect(board.total).toBeLessThan(total);
          total = board.total;
          met.gains += 1;
          expect(roomLeft(board)[0]).toBeGreaterThanOrEqual(0);
          for (const [side, load] of board.load.entries()) expect(board.broken(side, load)).toBe(0);
        },
      });
      expect(board.outside()).toEqual([]);
      return board;
    };
    const usual = await search([0]);
    // Whichever of the two pulls comes home first.
    const other = await search([4, 0]);
    expect(other.taken).toEqual(usual.taken);
    expect(met.gains).toBeGreaterThanOrEqual(2);
    expect(met.moved.size).toBeGreaterThan(2);
  });

  it('ends where nobody can be moved, and where nothing is solved in time', async () => {
    const atlas = await drawTwoAims(SEED, SIZES);
    const board = new Board(atlas, FIRST);
    const ascent = { rates: FIRST, start: null, ceiling: null, evaluations: 200, stop: go };
    const { prices } = ascendPrices(atlas, ascent);
    glide(board, new MovingFace(board, FIRST, prices), { part: 1, left: () => 1e9, stop: go });
    const before = board.taken.slice();
    const lost: Outcome = { kind: 'unknown', limit: 'time', bound: -Infinity };
    let asked = 0;
    await searchProximity(board, {
      pathsWithin: rememberPaths(board, FIRST, prices),
      exact: 0,
      random: openSequence(1),
      relax: () => {
        asked += 1;
        return Promise.resolve(lost);
      },
      solve: () => Promise.reject(new Error('nothing was relaxed')),
      stop: go,
      onGain: () => expect.unreachable(),
    });
    expect(board.taken).toEqual(before);
    expect(asked).toBe(4);
  });
});
