import { relativeGap } from '../../model/tier-result.ts';
import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import { type BlockProgram, buildBlock } from '../allocation/block-program.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { Regrets } from '../allocation/regrets.ts';
import type { PathsWithin } from '../allocation/remember-paths.ts';
import { withPartners } from '../network/links.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';
import type { Reach } from '../prices/near-paths.ts';
import { roomLeft } from '../prices/objective-cap.ts';
import { growNeighbourhood, SeedDraw } from './neighbourhood.ts';

/** How near the cheapest one the pathways of a neighbourhood must be; the nearer the total to the bound, the nearer. */
const MARGINS: readonly number[] = [2, 4, 8, 15, 30];
/** Pathways of a neighbourhood, together: the more agents, the fewer for each; within these limits. */
const PATHS = 2400;
const MOST_EACH = 40;
const LEAST_EACH = 4;
/** Part of all that is lost against the prices: a neighbourhood that comes so near its own bound, for its size, is not solved any further. */
const TRIFLE = 0.1;
/** All that is lost against the prices is shared by many: a pathway dearer than this part of it is not to be expected. */
const PART = 0.5;
/** Around somebody without a pathway, or in a broken guarantee: each time more agents, and so many times as far; perhaps somebody has to give up a lot. */
const WIDE: Reach = { margin: 250, most: 40, least: 10 };
const WIDE_SIZES: readonly number[] = [30, 60, 110];
const WIDER = 8;
const WIDEST = 1e7;
const MOST_WIDE = 160;
/** Neighbourhoods without gain that it takes to get there. */
const LEAST_PATIENCE = 8;
/** Around somebody whose pathway is so much dearer than its cheapest one. */
const DEAR = 40;
const FAR: Reach = { margin: 120, most: 50, least: LEAST_EACH };
const FAR_SIZE = 80;
/** Neighbourhoods solved side by side; fixed, so that the number of threads changes no result. */
const AT_ONCE = 3;
/** Where there are so many times a neighbourhood's agents, one follows the other; else all wait for the last: they would never mix. */
const ROOMY = 4;

export interface NeighbourhoodOptions {
  /** Agents of a neighbourhood. */
  readonly size: number;
  /** Neighbourhoods without gain after which it ends. */
  readonly patience: number;
  readonly pathsWithin: PathsWithin;
  /** An agent's cheapest pathways out of choices that have room beside all but some, however dear. */
  readonly pathsBeside: (without: readonly number[]) => (agent: number) => readonly NearPath[];
  /** What the prices prove of the allocation's total. */
  readonly exact: number;
  readonly regrets: Regrets;
  /** 0 … 1, a pseudo-random sequence. */
  readonly random: () => number;
  /** Solves a small program within a relative gap; an outcome without a point loses its neighbourhood and nothing else. */
  readonly solve: (program: Program, start: Float64Array | null, gap: number) => Promise<Outcome>;
  readonly stop: () => boolean;
  readonly onGain: (total: number) => void;
}

interface Trial {
  readonly agents: readonly number[];
  readonly block: BlockProgram;
}

/** A trial being solved. */
interface Flight extends Trial {
  /** It may use up what is left of the objective caps. */
  readonly hasRoom: boolean;
  readonly outcome: Promise<Outcome>;
}

/**
 * Large neighbourhood search (Shaw 1998) where complementary slackness is violated most: agents who lose against
 * the prices, with those who have what they would like, choose again among the pathways near the optimal face, exactly. What is
 * found is taken over in the order of the launches, whichever came home first.
 */
export async function searchNeighbourhoods(
  allocation: PartialAllocation,
  options: NeighbourhoodOptions,
): Promise<void> {
  const seeds = new SeedDraw(allocation, options.regrets, options.random);
  const isRoomy = allocation.network.agents >= ROOMY * options.size;
  const flights: Flight[] = [];
  /** How often neighbourhoods were grown around somebody. */
  const grown = new Map<number, number>();
  let idle = 0;
  const isOver = (): boolean =>
    idle >= (allocation.isComplete() ? options.patience : Math.max(options.patience, LEAST_PATIENCE)) ||
    options.stop();
  for (;;) {
    if (isRoomy || flights.length === 0) {
      while (flights.length < AT_ONCE && !isOver()) {
        const flight = launch(allocation, seeds, { flights, grown }, options);
        if (flight === null) break;
        flights.push(flight);
      }
    }
    const flight = flights.shift();
    if (flight === undefined) return;
    const outcome = await flight.outcome;
    const isPoint = outcome.kind === 'optimal' || outcome.kind === 'incumbent';
    idle += 1;
    if (!isPoint || !adoptPoint(allocation, flight, outcome.point)) continue;
    idle = 0;
    options.onGain(allocation.total);
  }
}

/** A neighbourhood that has no agent, and claims no side, of those in flight; `null` when all agents are. */
function launch(
  allocation: PartialAllocation,
  seeds: SeedDraw,
  { flights, grown }: { readonly flights: readonly Flight[]; readonly grown: Map<number, number> },
  options: NeighbourhoodOptions,
): Flight | null {
  const busy = new Set(
    withPartners(
      allocation.network.links,
      flights.flatMap(({ agents }) => agents),
    ),
  );
  const blocks = flights.map(({ block }) => block);
  const claimed = new Set(blocks.flatMap((block) => block.claimed));
  const isBusy = (agent: number): boolean => busy.has(agent);
  const seed = seeds.draw(isBusy);
  if (seed === null) return null;
  const times = grown.get(seed) ?? 0;
  grown.set(seed, times + 1);
  const { reach, size } = reachOf(allocation, seed, { ...options, times });
  const near = options.pathsWithin(reach);
  const agents = growNeighbourhood(allocation, seed, { size, pathsOf: near, isBusy, random: options.random });
  const pathsOf = allocation.isSettled(seed) ? near : withOthers(near, options.pathsBeside(agents));
  // What is left of the objective caps goes to one of them.
  const hasRoom = !flights.some((other) => other.hasRoom);
  const room = hasRoom ? roomLeft(allocation) : undefined;
  const block = buildBlock(allocation, agents, pathsOf, room, {
    isClaimed: (side) => claimed.has(side),
    heldOf: (side) => blocks.reduce((sum, { held }) => sum + (held.get(side) ?? 0), 0),
  });
  const lost = block.start === null ? 0 : (relativeGap(allocation.total, options.exact) ?? 0);
  return { agents, block, hasRoom, outcome: options.solve(block.program, block.start, TRIFLE * lost) };
}

/** The pathways of two lists, each once. */
function withOthers(
  first: (agent: number) => readonly NearPath[],
  second: (agent: number) => readonly NearPath[],
): (agent: number) => readonly NearPath[] {
  return (agent) => {
    const all = new Map([...first(agent), ...second(agent)].map((path) => [path.choices.join(), path]));
    return [...all.values()];
  };
}

function reachOf(
  allocation: PartialAllocation,
  seed: number,
  {
    size,
    exact,
    regrets,
    times,
  }: Pick<NeighbourhoodOptions, 'size' | 'exact' | 'regrets'> & { readonly times: number },
): { readonly reach: Reach; readonly size: number } {
  if (!allocation.isSettled(seed)) {
    const margin = Math.min(WIDEST, WIDE.margin * WIDER ** times);
    const most = Math.min(MOST_WIDE, WIDE.most * (1 + times));
    return { reach: { ...WIDE, margin, most }, size: WIDE_SIZES[times] ?? WIDE_SIZES.at(-1)! };
  }
  if (regrets.of(seed) >= DEAR * allocation.unit) return { reach: FAR, size: Math.max(FAR_SIZE, size) };
  const lost = (PART * (allocation.total - exact)) / allocation.unit;
  const margin = MARGINS.find((one) => one >= lost) ?? MARGINS.at(-1)!;
  const most = Math.min(MOST_EACH, Math.max(LEAST_EACH, Math.ceil(PATHS / size)));
  return { reach: { margin, most, least: LEAST_EACH }, size };
}

/** Takes a point over if it is better as things stand now; else everything stays. */
export function adoptPoint(
  allocation: PartialAllocation,
  { agents, block }: Trial,
  point: Float64Array,
): boolean {
  const before = { total: allocation.total, violation: allocation.violation };
  const kept = agents.filter((agent) => allocation.isPlaced(agent));
  const former = kept.map((agent) => ({
    agent,
    path: allocation.pathOf(agent),
    own: allocation.ownCost(agent),
  }));
  const clear = (): void => {
    for (const agent of agents) if (allocation.isPlaced(agent)) allocation.remove(agent);
  };
  clear();
  for (const [column, { agent, choices, own }] of block.columns.entries())
    if (point[column] === 1) allocation.place(agent, choices, own);
  const gained =
    allocation.violation < before.violation ||
    (allocation.violation === before.violation && allocation.total < before.total - 0.5);
  if (gained) return true;
  clear();
  for (const { agent, path, own } of former) allocation.place(agent, path, own);
  return false;
}
