import { expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import type { Board } from '../../../solver/large/board/board.ts';
import { betterBoard, promisesProof, WHOLE_SHARES } from '../../../solver/large/improve/better-board.ts';
import type { LargeEngine } from '../../../solver/large/large-engine.ts';
import { ascendPrices } from '../../../solver/large/prices/dual-ascent.ts';
import { type ProvedPrices, proveBound } from '../../../solver/large/prices/prove-bound.ts';
import { glide } from '../../../solver/large/shares/glide.ts';
import { MovingFace } from '../../../solver/large/shares/refine-prices.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import { drawBoard } from './draw-board.ts';

const go = (): boolean => false;
const LOST: Outcome = { kind: 'unknown', limit: 'time', bound: -Infinity };
const WHERE = { tier: 'preference', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

const MEANS = { where: WHERE, left: () => 60, isTrial: false, isStart: false, proofShares: WHOLE_SHARES };
const ENGINE: Omit<LargeEngine, 'close' | 'prove'> = {
  gap: 0,
  seed: 1,
  remaining: () => 60,
  stopped: () => null,
  explore: () => Promise.reject(new Error('nothing is explored')),
  relax: () => Promise.resolve(LOST),
  tell: () => undefined,
  within: () => {
    throw new Error('nobody asks for a share');
  },
};

/** Everybody placed along prices that are as good as so many evaluations make them. */
async function drawPlaced(
  seed: string,
  evaluations: number,
): Promise<{ readonly board: Board; readonly proved: ProvedPrices }> {
  const { board, rates } = await drawBoard(seed);
  const { atlas } = board;
  const { prices } = ascendPrices(atlas, { rates, start: null, ceiling: null, evaluations, stop: go });
  glide(board, new MovingFace(board, rates, prices), { part: 1, left: () => 1e9, stop: go });
  expect(board.outside()).toEqual([]);
  return { board, proved: proveBound(atlas, rates, prices) };
}

it('neighbourhoods of a size are sought again only where something was gained since', async () => {
  const { board, proved } = await drawPlaced('3', 100);
  const { total } = board;
  let closed = 0;
  const engine: LargeEngine = {
    ...ENGINE,
    close: async () => {
      closed += 1;
      return LOST;
    },
    prove: () => Promise.resolve(LOST),
  };
  const ladder = { sizes: [4, 6, 8, 4, 6, 8], patience: 3 };
  const { board: found } = await betterBoard(engine, board, proved, { ...MEANS, ladder, reaches: [] });
  expect(found.total).toBe(total);
  expect(closed).toBe(3 * 3);
});

it('of few agents, a proof is tried before any neighbourhood', async () => {
  const { board, proved } = await drawPlaced('3', 300);
  expect(board.total / proved.bound - 1).toBeGreaterThan(1e-4);
  expect(promisesProof(board, proved.bound)).toBe(true);
  const backend = await loadBackend({ name: 'highs' });
  const engine: LargeEngine = {
    ...ENGINE,
    close: () => Promise.reject(new Error('no neighbourhood is needed')),
    prove: (program) => backend.solve(program, {}),
  };
  const ladder = { sizes: [20], patience: 3 };
  const found = await betterBoard(engine, board, proved, { ...MEANS, ladder, reaches: [[Infinity]] });
  expect(found.bound).toBe(found.board.total);
});

it('makes no last attempt at a proof where others are to follow', async () => {
  const { board, proved } = await drawPlaced('3', 300);
  let attempts = 0;
  const engine: LargeEngine = {
    ...ENGINE,
    close: () => Promise.resolve(LOST),
    prove: async () => {
      attempts += 1;
      return LOST;
    },
  };
  const means = { ...MEANS, ladder: { sizes: [20], patience: 3 }, reaches: [[Infinity]] };
  await betterBoard(engine, board, proved, { ...means, proofShares: { quick: 0.5, last: 0 } });
  expect(attempts).toBe(1);
  await betterBoard(engine, board, proved, means);
  expect(attempts).toBe(3);
});

it('of many agents, only a small gap promises one', async () => {
  const { board } = await drawPlaced('3', 100);
  const crowd = { ...board, total: 10_000, atlas: { ...board.atlas, agents: 301 } } as Board;
  expect(promisesProof(crowd, 9994)).toBe(false);
  expect(promisesProof(crowd, 9996)).toBe(true);
});
