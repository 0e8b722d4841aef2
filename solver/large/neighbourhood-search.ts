import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { BlockProgram } from './block-program.ts';
import { buildBlock } from './block-program.ts';
import type { Board } from './board.ts';
import { ChainSearch } from './chain-search.ts';
import { type NearPath, NearPaths } from './near-paths.ts';
import { growNeighbourhood, SeedDraw } from './neighbourhood.ts';
import { tariffPrice } from './pricer.ts';

/** Agents of a neighbourhood, and how many pathways within which margin each may choose from. */
const USUAL: Reach = { size: 60, margin: 30, most: 40 };
/** Around somebody without a pathway. */
const WIDE: Reach = { size: 110, margin: 250, most: 80 };
/** Neighbourhoods solved side by side; fixed, so that the number of threads changes no result. */
const AT_ONCE = 4;
/** Rounds without gain after which nothing more is expected. */
const PATIENCE = 40;

export interface NeighbourhoodOptions {
  readonly rates: Float64Array;
  readonly prices: Float64Array;
  readonly cheapest: Float64Array;
  readonly random: () => number;
  /** Solves a small program exactly; an outcome without a point loses its neighbourhood and nothing else. */
  readonly solve: (program: Program, start: Float64Array | null) => Promise<Outcome>;
  readonly stop: () => boolean;
  readonly onGain: (total: number) => void;
}

interface Reach {
  readonly size: number;
  readonly margin: number;
  readonly most: number;
}

type PathsWithin = (reach: Reach) => (agent: number) => readonly NearPath[];

interface Trial {
  readonly agents: readonly number[];
  readonly block: BlockProgram;
}

/**
 * Large neighbourhood search (Shaw 1998) where complementary slackness is violated most: agents who lose against
 * the prices, with those who have what they would like, choose again among the pathways near the optimal face, exactly.
 */
export async function searchNeighbourhoods(board: Board, options: NeighbourhoodOptions): Promise<void> {
  const { rates, prices, cheapest, random } = options;
  const search = new ChainSearch(board, { prices, cheapest, random });
  const seeds = new SeedDraw(board, search, random);
  const pathsWithin = rememberPaths(board, rates, prices);
  for (let idle = 0; idle < PATIENCE && !options.stop(); idle += 1) {
    const trials = chooseTrials(board, seeds.draw(AT_ONCE), pathsWithin, random);
    const outcomes = await Promise.all(trials.map(({ block }) => options.solve(block.program, block.start)));
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.kind !== 'optimal' && outcome.kind !== 'incumbent') continue;
      if (!adopt(board, trials[at]!, outcome.point)) continue;
      idle = -1;
      options.onGain(board.total);
    }
  }
}

function rememberPaths(board: Board, rates: Float64Array, prices: Float64Array): PathsWithin {
  const near = new NearPaths(board.atlas, board.missPrices);
  const priceOf = tariffPrice(board.atlas, { rates, costs: board.costs, sides: prices });
  const remembered = new Map<Reach, Map<number, readonly NearPath[]>>();
  return (reach) => (agent) => {
    const known = remembered.get(reach) ?? new Map<number, readonly NearPath[]>();
    remembered.set(reach, known);
    const paths = known.get(agent) ?? near.list(agent, priceOf, reach).paths;
    known.set(agent, paths);
    return paths;
  };
}

function chooseTrials(
  board: Board,
  seeds: readonly number[],
  pathsWithin: PathsWithin,
  random: () => number,
): Trial[] {
  const busy = new Set<number>();
  const claimed = new Set<number>();
  const trials: Trial[] = [];
  for (const seed of seeds) {
    if (busy.has(seed)) continue;
    const isBusy = (agent: number): boolean => busy.has(agent);
    const reach = board.isPlaced(seed) ? USUAL : WIDE;
    const pathsOf = pathsWithin(reach);
    const agents = growNeighbourhood(board, seed, { size: reach.size, pathsOf, isBusy, random });
    for (const agent of agents) busy.add(agent);
    const block = buildBlock(board, agents, pathsOf, (side) => claimed.has(side));
    for (const side of block.claimed) claimed.add(side);
    trials.push({ agents, block });
  }
  return trials;
}

/** Takes a point over if it is better as things stand now; else everything stays. */
function adopt(board: Board, { agents, block }: Trial, point: Float64Array): boolean {
  const before = { total: board.total, outside: countOutside(board, agents) };
  const kept = agents.filter((agent) => board.isPlaced(agent));
  const former = kept.map((agent) => ({ agent, path: board.pathOf(agent), own: board.ownCost(agent) }));
  const clear = (): void => {
    for (const agent of agents) if (board.isPlaced(agent)) board.remove(agent);
  };
  clear();
  for (const [column, { agent, choices, own }] of block.columns.entries())
    if (point[column] === 1) board.place(agent, choices, own);
  const outside = countOutside(board, agents);
  const gained = outside < before.outside || (outside === before.outside && board.total < before.total - 0.5);
  if (gained) return true;
  clear();
  for (const { agent, path, own } of former) board.place(agent, path, own);
  return false;
}

function countOutside(board: Board, agents: readonly number[]): number {
  return agents.reduce((count, agent) => count + (board.isPlaced(agent) ? 0 : 1), 0);
}
