import { expect, it } from 'vitest';
import { betterBoard, WHOLE_SHARES } from '../../../solver/large/better-board.ts';
import { ascendPrices } from '../../../solver/large/dual-ascent.ts';
import { glide } from '../../../solver/large/glide.ts';
import type { LargeEngine } from '../../../solver/large/large-engine.ts';
import { proveBound } from '../../../solver/large/prove-bound.ts';
import { MovingFace } from '../../../solver/large/refine-prices.ts';
import type { Outcome } from '../../../solver/program/outcome.ts';
import type { Program } from '../../../solver/program/program.ts';
import { drawBoard } from './draw-board.ts';

const go = (): boolean => false;
const WHERE = { tier: 'preference', tierIndex: 0, tierCount: 1, component: 0, components: 1 };

it('neighbourhoods of a size are sought again only where something was gained since', async () => {
  const { board, rates } = await drawBoard('3');
  const { atlas } = board;
  const ascent = { rates, start: null, ceiling: null, evaluations: 100, stop: go };
  const { prices } = ascendPrices(atlas, ascent);
  glide(board, new MovingFace(board, rates, prices), { part: 1, left: () => 1e9, stop: go });
  expect(board.outside()).toEqual([]);
  const total = board.total;
  let closed = 0;
  const lost: Outcome = { kind: 'unknown', limit: 'time', bound: -Infinity };
  const engine: LargeEngine = {
    gap: 0,
    seed: 1,
    remaining: () => 60,
    stopped: () => null,
    explore: () => Promise.reject(new Error('nothing is explored')),
    relax: () => Promise.resolve(lost),
    close: async (_program: Program) => {
      closed += 1;
      return lost;
    },
    prove: () => Promise.resolve(lost),
    tell: () => undefined,
  };
  const { board: found } = await betterBoard(engine, board, proveBound(atlas, rates, prices), {
    where: WHERE,
    left: () => 60,
    ladder: { sizes: [4, 6, 8, 4, 6, 8], patience: 3 },
    reaches: [],
    isTrial: false,
    proofShares: WHOLE_SHARES,
  });
  expect(found.total).toBe(total);
  expect(closed).toBe(3 * 3);
});
