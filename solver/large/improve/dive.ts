import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import { type BlockProgram, buildBlock } from '../allocation/block-program.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { PathsWithin } from '../allocation/remember-paths.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';
import type { Reach } from '../prices/near-paths.ts';

/** Reaches by which an agent's pathways are listed: the first that leaves it enough that still fit. */
const REACHES: readonly Reach[] = [
  { margin: 12, most: 40 },
  { margin: 40, most: 80 },
  { margin: 150, most: 150 },
  { margin: 1500, most: 300 },
];
const ENOUGH = 6;
/** So few agents are settled by one integer program. */
const FEW = 90;
/** Of those without a whole pathway, this part takes in each round the one with the greatest share. */
const PART = 0.1;
/** A pathway with this share is taken at once. */
const WHOLE = 0.999;

export interface DiveOptions {
  /** As things stand now: pathways to choose from. */
  readonly listPaths: () => (agent: number) => readonly NearPath[];
  readonly relax: (program: Program) => Promise<Outcome>;
  readonly solve: (program: Program, start: Float64Array | null) => Promise<Outcome>;
  readonly stop: () => boolean;
}

/**
 * Gives pathways to agents who have none: the relaxation of what is left, again and again; whoever it gives a whole
 * pathway takes it, and so do those with the greatest shares; the last few by an integer program. Some may stay out.
 */
export async function dive(
  allocation: PartialAllocation,
  agents: readonly number[],
  options: DiveOptions,
): Promise<void> {
  let open = agents;
  while (open.length > FEW && !options.stop()) {
    const block = buildBlock(allocation, open, options.listPaths());
    const outcome = await options.relax(block.program);
    if (outcome.kind !== 'optimal') return;
    const placed = placeLargest(allocation, block, outcome.point, Math.ceil(PART * open.length));
    if (placed === 0) break;
    open = open.filter((agent) => !allocation.isPlaced(agent));
  }
  if (open.length === 0 || options.stop()) return;
  const block = buildBlock(allocation, open, options.listPaths());
  const outcome = await options.solve(block.program, null);
  if (outcome.kind !== 'optimal' && outcome.kind !== 'incumbent') return;
  for (const [column, { agent, choices, own }] of block.columns.entries())
    if (outcome.point[column] === 1) allocation.place(agent, choices, own);
}

/** Those that fit beside everybody placed, of the nearest reach that leaves enough. */
export function fittingPaths(
  allocation: PartialAllocation,
  pathsWithin: PathsWithin,
): (agent: number) => readonly NearPath[] {
  return (agent) => {
    let fitting: readonly NearPath[] = [];
    for (const reach of REACHES) {
      fitting = pathsWithin(reach)(agent).filter(({ choices }) => allocation.fits(agent, choices));
      if (fitting.length >= ENOUGH) break;
    }
    return fitting;
  };
}

/** Places whole pathways, then the largest shares as long as they fit; how many. */
function placeLargest(
  allocation: PartialAllocation,
  block: BlockProgram,
  point: Float64Array,
  most: number,
): number {
  const shares = block.columns
    .map((column, at) => ({ column, share: point[at]! }))
    .filter(({ share }) => share > 1e-3)
    .sort((a, b) => b.share - a.share);
  let placed = 0;
  let parted = 0;
  for (const { column, share } of shares) {
    if (share < WHOLE && parted >= most) break;
    if (allocation.isPlaced(column.agent) || !allocation.fits(column.agent, column.choices)) continue;
    allocation.place(column.agent, column.choices, column.own);
    placed += 1;
    if (share < WHOLE) parted += 1;
  }
  return placed;
}
