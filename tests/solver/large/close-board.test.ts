import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { Board } from '../../../solver/large/board.ts';
import { closeBoard } from '../../../solver/large/close-board.ts';
import { ascendPrices } from '../../../solver/large/dual-ascent.ts';
import { glide } from '../../../solver/large/glide.ts';
import { type ProvedPrices, proveBound } from '../../../solver/large/prove-bound.ts';
import { MovingFace } from '../../../solver/large/refine-prices.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import type { Program } from '../../../solver/program/program.ts';
import { drawBoard } from './draw-board.ts';

const go = (): boolean => false;

/** Small enough to look at every pathway. */
const SIZES = { rotators: 14, placements: 9, cycles: 2 };

describe('closeBoard', () => {
  it('never proves more than the optimum, however poor the prices and the allocation are', async () => {
    const backend = await loadBackend({ name: 'highs' });
    let pathways = 0;
    const prove = (program: Program): Promise<Outcome> => {
      pathways = program.columns;
      return backend.solve(program, {});
    };
    const met = { narrow: 0, whole: 0 };
    for (const seed of ['4', '5', '7', '8']) {
      const { board: empty, rates } = await drawBoard(seed, SIZES);
      const { atlas } = empty;
      const means = { rates, most: Infinity, prove };
      const settle = (evaluations: number): { readonly board: Board; readonly proved: ProvedPrices } => {
        const board = new Board(atlas, rates);
        const { prices } = ascendPrices(atlas, { rates, start: null, ceiling: null, evaluations, stop: go });
        glide(board, new MovingFace(board, rates, prices), { part: 1, left: () => 1e9, stop: go });
        expect(board.outside()).toEqual([]);
        return { board, proved: proveBound(atlas, rates, prices) };
      };
      const { board: best, proved: known } = settle(200);
      const optimum = await closeBoard(best, known, { ...means, bound: known.bound, reach: Infinity });
      expect(optimum).toBe(best.total);
      for (const evaluations of [20, 40]) {
        const close = async (reach: number, more = 0): Promise<number> => {
          const { board, proved } = settle(evaluations);
          const bound = Math.min(proved.bound + more, optimum - 1);
          const closed = await closeBoard(board, proved, { ...means, bound, reach });
          expect(closed).toBeLessThanOrEqual(optimum);
          expect(closed).toBeGreaterThanOrEqual(bound);
          met[reach === Infinity ? 'whole' : 'narrow'] += closed < board.total ? 0 : 1;
          return pathways;
        };
        const few = await close(12);
        const all = await close(Infinity);
        expect(all).toBeGreaterThan(few);
        // The prices are no better for what was proved without them: as much has to be looked at.
        expect(await close(Infinity, Infinity)).toBe(all);
      }
    }
    expect(met).toEqual({ narrow: 0, whole: 16 });
  });
});
