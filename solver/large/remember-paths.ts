import type { Board } from './board.ts';
import { type NearPath, NearPaths } from './near-paths.ts';
import { tariffPrice } from './pricer.ts';

/** How near the cheapest one a pathway must be, and how many of them an agent may choose from. */
export interface Reach {
  readonly margin: number;
  readonly most: number;
}

/** The near pathways of an agent, by reach. */
export type PathsWithin = (reach: Reach) => (agent: number) => readonly NearPath[];

/** Lists near pathways under prices, each agent's once a reach. */
export function rememberPaths(board: Board, rates: Float64Array, prices: Float64Array): PathsWithin {
  const near = new NearPaths(board.atlas, board.missPrices);
  const priceOf = tariffPrice(board.atlas, { rates, costs: board.costs, sides: prices });
  const remembered = new Map<Reach, Map<number, readonly NearPath[]>>();
  return (reach) => {
    const known = remembered.get(reach) ?? new Map<number, readonly NearPath[]>();
    remembered.set(reach, known);
    return (agent) => {
      const paths = known.get(agent) ?? near.list(agent, priceOf, reach).paths;
      known.set(agent, paths);
      return paths;
    };
  };
}
