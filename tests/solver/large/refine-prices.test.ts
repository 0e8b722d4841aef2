import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { buildBlock } from '../../../solver/large/board/block-program.ts';
import { rememberPaths } from '../../../solver/large/board/remember-paths.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { glide } from '../../../solver/large/shares/glide.ts';
import { MovingFace, refinePrices } from '../../../solver/large/shares/refine-prices.ts';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import { drawBoard } from './draw-board.ts';

const WIDE = { margin: 300, most: 150 };
const go = (): boolean => false;

describe('steps on the relaxation', () => {
  it.each(['1', '2'])('come to its value, and agents find room along its shares (seed %s)', async (seed) => {
    const { model, board, rates } = await drawBoard(seed);
    const { atlas } = board;
    const start = ascendPrices(atlas, { rates, start: null, ceiling: null, evaluations: 60, stop: go });
    const known = proveBound(atlas, rates, start.prices);
    const face = new MovingFace(board, rates, start.prices);
    const refined = refinePrices(board, face, { rates, known, stop: go });

    const everybody = Array.from({ length: atlas.agents }, (_, agent) => agent);
    const wide = rememberPaths(board, rates, start.prices)(WIDE);
    const { program } = buildBlock(board, everybody, wide);
    const backend = await loadBackend({ name: 'highs' });
    const relaxed = await backend.solve(program, { relax: true });
    if (relaxed.kind !== 'optimal') throw new Error(relaxed.kind);
    expect(refined.bound).toBeGreaterThan(known.bound);
    expect(refined.bound).toBeLessThanOrEqual(Math.ceil(relaxed.objective));
    expect(refined.bound).toBeGreaterThan(0.99 * relaxed.objective);

    glide(board, face, { part: 0.04, left: () => 1e9, stop: go });
    expect(board.outside()).toEqual([]);
    const { upper } = atlas.sides;
    expect(board.load.every((load, side) => load <= upper[side]!)).toBe(true);
    const { feasible, values } = evaluateModel(model, board.taken.filter((choice) => choice >= 0).sort());
    expect(feasible).toBe(true);
    expect(values[0]).toMatchObject({ total: board.total });
    expect(board.total).toBeLessThanOrEqual(1.05 * relaxed.objective);
  });
});
