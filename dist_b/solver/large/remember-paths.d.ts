import type { Board } from './board.ts';
import type { NearPath } from './walk-chart.ts';
/** How near the cheapest one a pathway must be (in units of the first total), and how many of them an agent may choose from. */
export interface Reach {
    readonly margin: number;
    readonly most: number;
}
/** The near pathways of an agent, by reach. */
export type PathsWithin = (reach: Reach) => (agent: number) => readonly NearPath[];
/** Lists near pathways under prices, each agent's once a reach. */
export declare function rememberPaths(board: Board, rates: Float64Array, prices: Float64Array): PathsWithin;
