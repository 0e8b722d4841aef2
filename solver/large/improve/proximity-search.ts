import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import { type BlockProgram, buildBlock, valueAt } from '../allocation/block-program.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { PathsWithin } from '../allocation/remember-paths.ts';
import { withPartners } from '../network/links.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';
import type { Reach } from '../prices/near-paths.ts';
import { roomLeft } from '../prices/objective-cap.ts';
import { adoptPoint } from './neighbourhood-search.ts';
import { PullBracket, type PullFate } from './pull-bracket.ts';

/** How near the cheapest one a pathway must be: the first that is more than a part of all that is lost. */
const MARGINS: readonly number[] = [2, 4, 8, 15, 30];
const PART = 1 / 16;
const MOST_EACH = 40;
const LEAST_EACH = 4;
/** More agents at once are hardly solved in time. */
const MOST_MOVED = 400;
/** Pulls differ from agent to agent by this part: where many allocations are equally good, another draw finds others. */
const UNEVEN = 0.7;
/** Steps in which a pull is counted, for each unit of the first total; programs hold integers. */
const STEPS = 1000;
/** A share nearer to one than this is a whole pathway. */
const WHOLE = 0.999;

export interface ProximityOptions {
  readonly pathsWithin: PathsWithin;
  /** What the prices prove of the allocation's total. */
  readonly exact: number;
  /** 0 … 1, a pseudo-random sequence. */
  readonly random: () => number;
  readonly relax: (program: Program) => Promise<Outcome>;
  /** Solves a program exactly, as far as time allows. */
  readonly solve: (program: Program, start: Float64Array | null) => Promise<Outcome>;
  readonly stop: () => boolean;
  readonly onGain: () => void;
}

/** The program of everybody, and by how much more or less than the others each is pulled to where it is. */
interface Draw {
  readonly pathsOf: (agent: number) => readonly NearPath[];
  readonly whole: BlockProgram;
  readonly evenness: readonly number[];
}

/** What a pull came to. */
interface Trial {
  readonly pull: number;
  readonly fate: PullFate;
  /** Those whom it left to move, and where their program wants them. */
  readonly found: {
    readonly agents: readonly number[];
    readonly block: BlockProgram;
    readonly point: Float64Array;
    readonly gain: number;
  } | null;
}

/**
 * Proximity search (Fischetti & Monaci 2014) along the relaxation: staying costs less by a pull, and whoever the relaxation
 * of the whole moves all the same chooses again, all of them at once and exactly. Where very many allocations are nearly as
 * good, it finds the long exchanges that no neighbourhood grown around somebody holds. Everybody must have a pathway.
 */
export async function searchProximity(
  allocation: PartialAllocation,
  options: ProximityOptions,
): Promise<void> {
  const bracket = new PullBracket();
  while (!options.stop()) {
    const pulls = bracket.next();
    if (pulls === null) return;
    const draw = drawWhole(allocation, options);
    const trials = await Promise.all(pulls.map((pull) => tryPull(allocation, draw, pull, options)));
    // Both start from the same allocation: only one of them can be taken over.
    const [best] = trials.toSorted((a, b) => (b.found?.gain ?? 0) - (a.found?.gain ?? 0));
    if (best?.found && adoptPoint(allocation, best.found, best.found.point)) {
      bracket.gained(best.pull);
      options.onGain();
    } else {
      for (const { pull, fate } of trials) bracket.learn(pull, fate);
    }
  }
}

function drawWhole(allocation: PartialAllocation, { pathsWithin, exact, random }: ProximityOptions): Draw {
  const lost = (PART * (allocation.total - exact)) / allocation.unit;
  const reach: Reach = {
    margin: MARGINS.find((one) => one >= lost) ?? MARGINS.at(-1)!,
    most: MOST_EACH,
    least: LEAST_EACH,
  };
  const pathsOf = pathsWithin(reach);
  const everybody = Array.from({ length: allocation.network.agents }, (_, agent) => agent);
  const whole = buildBlock(allocation, everybody, pathsOf, roomLeft(allocation));
  return { pathsOf, whole, evenness: everybody.map(() => 1 + UNEVEN * (2 * random() - 1)) };
}

async function tryPull(
  allocation: PartialAllocation,
  draw: Draw,
  pull: number,
  { relax, solve }: ProximityOptions,
): Promise<Trial> {
  const outcome = await relax(pullProgram(allocation, draw, pull));
  if (outcome.kind !== 'optimal') return { pull, fate: 'cut', found: null };
  const agents = withPartners(allocation.network.links, listMoved(draw.whole, outcome.point));
  if (agents.length === 0) return { pull, fate: 'settled', found: null };
  if (agents.length > MOST_MOVED) return { pull, fate: 'cut', found: null };
  const block = buildBlock(allocation, agents, draw.pathsOf, roomLeft(allocation));
  const solved = await solve(block.program, block.start);
  if (solved.kind !== 'optimal' && solved.kind !== 'incumbent') return { pull, fate: 'cut', found: null };
  const { point } = solved;
  const gain = valueAt(block, block.start!) - valueAt(block, point);
  return {
    pull,
    fate: solved.kind === 'optimal' ? 'settled' : 'cut',
    found: { agents, block, point, gain },
  };
}

/** The program of everybody in which every pathway but the present one costs more by the pull. */
function pullProgram(allocation: PartialAllocation, { whole, evenness }: Draw, pull: number): Program {
  const { program, columns, start } = whole;
  const steps = Math.max(1, Math.round(STEPS / allocation.unit));
  const objective = program.objective.map((cost, column) => {
    const own = columns[column];
    const more =
      own === undefined || start![column] === 1 ? 0 : pull * allocation.unit * evenness[own.agent]!;
    return Math.round(steps * (cost + more));
  });
  return { ...program, objective };
}

/** Agents whose present pathway is not left to them as a whole. */
function listMoved({ columns, start }: BlockProgram, point: Float64Array): number[] {
  const moved: number[] = [];
  for (const [column, { agent }] of columns.entries())
    if (start![column] === 1 && point[column]! < WHOLE) moved.push(agent);
  return moved;
}
