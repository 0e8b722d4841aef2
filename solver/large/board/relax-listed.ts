import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import { roomLeft } from '../prices/hold.ts';
import { NearPaths } from '../prices/near-paths.ts';
import { type ProvedPrices, proveBound } from '../prices/prove-bound.ts';
import { ownTolls } from '../prices/tolls.ts';
import { buildBlock } from './block-program.ts';
import type { Board } from './board.ts';

/** Up to so many pathways the whole relaxation is a matter of seconds (27,000 of 1,000 agents: 4 to 5). */
const MOST_RELAXED = 60_000;
const ALL = { margin: Infinity, most: Infinity };

/**
 * The best prices there are for a board on which everybody has a pathway, of the sides and of the holds: the duals of the
 * relaxation over all pathways that are written down. `null` where they are not, are too many, or the program had no end.
 */
export async function relaxListed(
  board: Board,
  relax: (program: Program) => Promise<Outcome>,
): Promise<ProvedPrices | null> {
  const { atlas, rates, holds } = board;
  if (atlas.listed === null || atlas.listed.firstMiss.length > MOST_RELAXED) return null;
  const everybody = Array.from({ length: atlas.agents }, (_, agent) => agent);
  const near = new NearPaths(atlas, ownTolls(atlas, { costs: board.costs, misses: board.missPrices }));
  const pathsOf = (agent: number): ReturnType<NearPaths['list']>['paths'] => near.list(agent, ALL).paths;
  const block = buildBlock(board, everybody, pathsOf, roomLeft(board));
  const outcome = await relax(block.program);
  if (outcome.kind !== 'optimal' || outcome.duals === undefined) return null;
  const { rows } = outcome.duals;
  const prices = new Float64Array(atlas.sides.count + holds.length);
  for (const [at, side] of block.sides.entries()) prices[side] = rows[everybody.length + at]!;
  const firstHold = everybody.length + block.sides.length;
  // What is held costs something to use up; never the other way round, whatever is left of a float.
  for (const h of holds.keys()) prices[atlas.sides.count + h] = Math.min(0, rows[firstHold + h]!);
  return proveBound(atlas, rates, prices, holds);
}
