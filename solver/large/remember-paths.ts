import type { Board } from './board.ts';
import { tariffUnder } from './hold.ts';
import { NearPaths } from './near-paths.ts';
import { tollsUnder } from './tolls.ts';
import type { NearPath } from './walk-chart.ts';

/** How near the cheapest one a pathway must be (in units of the first total), and how many of them an agent may choose from. */
export interface Reach {
  readonly margin: number;
  readonly most: number;
}

/** The near pathways of an agent, by reach. */
export type PathsWithin = (reach: Reach) => (agent: number) => readonly NearPath[];

/** How far beyond the cheapest one an agent may choose where only choices that have room are left to it. */
const LAST: Reach = { margin: 1500, most: 40 };

/** An agent's cheapest pathways under prices, out of choices that have room beside everybody on the board now. */
export function pathsBeside(
  board: Board,
  rates: Float64Array,
  prices: Float64Array,
): (agent: number) => readonly NearPath[] {
  const { atlas, holds, unit } = board;
  const tariff = tariffUnder(atlas, { rates, holds }, prices);
  const near = new NearPaths(
    atlas,
    tollsUnder(atlas, tariff, (demand) => board.hasRoom(demand)),
  );
  return (agent) => near.list(agent, { ...LAST, margin: LAST.margin * unit }).paths;
}

/** Lists near pathways under prices, each agent's once a reach. */
export function rememberPaths(board: Board, rates: Float64Array, prices: Float64Array): PathsWithin {
  const { atlas, holds, unit } = board;
  const near = new NearPaths(atlas, tollsUnder(atlas, tariffUnder(atlas, { rates, holds }, prices)));
  const remembered = new Map<string, Map<number, readonly NearPath[]>>();
  return (reach) => {
    const key = `${reach.margin} ${reach.most}`;
    const known = remembered.get(key) ?? new Map<number, readonly NearPath[]>();
    remembered.set(key, known);
    return (agent) => {
      const paths = known.get(agent) ?? near.list(agent, { ...reach, margin: reach.margin * unit }).paths;
      known.set(agent, paths);
      return paths;
    };
  };
}
