import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { BlockProgram } from './block-program.ts';
import { buildBlock } from './block-program.ts';
import type { Board } from './board.ts';
import { roomLeft } from './hold.ts';
import { growNeighbourhood, SeedDraw } from './neighbourhood.ts';
import type { Regrets } from './regrets.ts';
import type { PathsWithin, Reach } from './remember-paths.ts';

/** How many pathways within which margin each agent of a neighbourhood may choose from; the nearer to the bound, the fewer. */
const USUAL: readonly Reach[] = [2, 4, 8, 15, 30].map((margin) => ({ margin, most: 40 }));
/** All that is lost against the prices is shared by many: a pathway dearer than this part of it is not to be expected. */
const PART = 0.5;
/** Around somebody without a pathway. */
const WIDE: Reach = { margin: 250, most: 80 };
const WIDE_SIZE = 110;
/** Around somebody whose pathway is so much dearer than its cheapest one. */
const DEAR = 40;
const FAR: Reach = { margin: 120, most: 50 };
const FAR_SIZE = 80;
/** Neighbourhoods solved side by side; fixed, so that the number of threads changes no result. */
const AT_ONCE = 4;
/** Rounds without gain after which nothing more is expected of a size. */
const PATIENCE = 8;

export interface NeighbourhoodOptions {
  /** Agents of a neighbourhood. */
  readonly size: number;
  readonly pathsWithin: PathsWithin;
  /** What the prices prove of the board's total. */
  readonly exact: number;
  readonly regrets: Regrets;
  /** 0 … 1, a pseudo-random sequence. */
  readonly random: () => number;
  /** Solves a small program exactly; an outcome without a point loses its neighbourhood and nothing else. */
  readonly solve: (program: Program, start: Float64Array | null) => Promise<Outcome>;
  readonly stop: () => boolean;
  readonly onGain: (total: number) => void;
}

interface Trial {
  readonly agents: readonly number[];
  readonly block: BlockProgram;
}

/**
 * Large neighbourhood search (Shaw 1998) where complementary slackness is violated most: agents who lose against
 * the prices, with those who have what they would like, choose again among the pathways near the optimal face, exactly.
 */
export async function searchNeighbourhoods(board: Board, options: NeighbourhoodOptions): Promise<void> {
  const seeds = new SeedDraw(board, options.regrets, options.random);
  for (let idle = 0; idle < PATIENCE && !options.stop(); idle += 1) {
    const trials = chooseTrials(board, seeds.draw(AT_ONCE), options);
    const outcomes = await Promise.all(trials.map(({ block }) => options.solve(block.program, block.start)));
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.kind !== 'optimal' && outcome.kind !== 'incumbent') continue;
      if (!adoptPoint(board, trials[at]!, outcome.point)) continue;
      idle = -1;
      options.onGain(board.total);
    }
  }
}

function chooseTrials(
  board: Board,
  seeds: readonly number[],
  means: Pick<NeighbourhoodOptions, 'size' | 'pathsWithin' | 'exact' | 'random' | 'regrets'>,
): Trial[] {
  const busy = new Set<number>();
  const claimed = new Set<number>();
  const trials: Trial[] = [];
  // What is left of the holds goes to one of them.
  let room: Float64Array | undefined = roomLeft(board);
  for (const seed of seeds) {
    if (busy.has(seed)) continue;
    const isBusy = (agent: number): boolean => busy.has(agent);
    const { reach, size } = reachOf(board, seed, means);
    const pathsOf = means.pathsWithin(reach);
    const agents = growNeighbourhood(board, seed, { size, pathsOf, isBusy, random: means.random });
    for (const agent of agents) busy.add(agent);
    const block = buildBlock(board, agents, pathsOf, (side) => claimed.has(side), room);
    room = undefined;
    for (const side of block.claimed) claimed.add(side);
    trials.push({ agents, block });
  }
  return trials;
}

function reachOf(
  board: Board,
  seed: number,
  { size, exact, regrets }: Pick<NeighbourhoodOptions, 'size' | 'exact' | 'regrets'>,
): { readonly reach: Reach; readonly size: number } {
  if (!board.isPlaced(seed)) return { reach: WIDE, size: WIDE_SIZE };
  if (regrets.of(seed) >= DEAR * board.unit) return { reach: FAR, size: Math.max(FAR_SIZE, size) };
  const lost = (PART * (board.total - exact)) / board.unit;
  return { reach: USUAL.find(({ margin }) => margin >= lost) ?? USUAL.at(-1)!, size };
}

/** Takes a point over if it is better as things stand now; else everything stays. */
export function adoptPoint(board: Board, { agents, block }: Trial, point: Float64Array): boolean {
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
