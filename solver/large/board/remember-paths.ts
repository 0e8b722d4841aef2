import { tariffUnder } from '../prices/hold.ts';
import { NearPaths, type Reach } from '../prices/near-paths.ts';
import { tollsUnder } from '../prices/tolls.ts';
import type { NearPath } from '../prices/walk-chart.ts';
import type { Board } from './board.ts';
import { matchMates, tollsBeside } from './match-mates.ts';

/** The near pathways of an agent, by reach. */
export type PathsWithin = (reach: Reach) => (agent: number) => readonly NearPath[];

/** How far beyond the cheapest one an agent may choose where only choices that have room are left to it. */
const LAST: Reach = { margin: 1500, most: 40, least: 10 };

/** Agents' cheapest pathways under prices, out of choices that have room beside all others who are on the board now. */
export function pathsBeside(
  board: Board,
  prices: Float64Array,
  without: readonly number[],
): (agent: number) => readonly NearPath[] {
  const { atlas, rates, holds, unit } = board;
  const tariff = tariffUnder(atlas, { rates, holds }, prices);
  const taken = without.filter((agent) => board.isPlaced(agent));
  const former = taken.map((agent) => ({ agent, path: board.pathOf(agent), own: board.ownCost(agent) }));
  for (const agent of taken) board.remove(agent);
  const tolls = tollsBeside(board, tariff);
  const near = new NearPaths(atlas, tolls);
  const inside = new Set(without);
  const list = (agent: number): readonly NearPath[] =>
    inside.has(agent) ? near.list(agent, { ...LAST, margin: LAST.margin * unit }).paths : [];
  const matched = matchMates(atlas, tolls, list);
  const lists = new Map(
    without.map((agent) => [agent, matched(agent).filter(({ choices }) => board.fits(agent, choices))]),
  );
  for (const { agent, path, own } of former) board.place(agent, path, own);
  return (agent) => lists.get(agent) ?? [];
}

/** Lists near pathways under prices, each agent's once a reach. */
export function rememberPaths(board: Board, rates: Float64Array, prices: Float64Array): PathsWithin {
  const { atlas, holds, unit } = board;
  const tolls = tollsUnder(atlas, tariffUnder(atlas, { rates, holds }, prices));
  const near = new NearPaths(atlas, tolls);
  const remembered = new Map<string, Map<number, readonly NearPath[]>>();
  return (reach) => {
    const key = `${reach.margin} ${reach.most} ${reach.least ?? 1}`;
    const known = remembered.get(key) ?? new Map<number, readonly NearPath[]>();
    remembered.set(key, known);
    const list = (agent: number): readonly NearPath[] =>
      near.list(agent, { ...reach, margin: reach.margin * unit }).paths;
    const matched = matchMates(atlas, tolls, list);
    return (agent) => {
      const paths = known.get(agent) ?? matched(agent);
      known.set(agent, paths);
      return paths;
    };
  };
}
