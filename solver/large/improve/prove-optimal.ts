import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import { type BlockProgram, buildBlock, valueAt } from '../allocation/block-program.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import type { ProofStart } from '../large-engine.ts';
import type { NearPath } from '../prices/enumerate-paths.ts';
import { NearPaths } from '../prices/near-paths.ts';
import { dualsUnder, roomLeft } from '../prices/objective-cap.ts';
import { type ProvedPrices, unscale } from '../prices/prove-bound.ts';
import { reducedCostsUnder } from '../prices/reduced-costs.ts';
import { adoptPoint } from './neighbourhood-search.ts';

/** A back end's bounds are floating-point numbers. */
const TOLERANCE = 1e-6;
/** Iterations for each pathway after which a look below the last one is given up: the last may have to wait for it, lest the clock decide. */
const EFFORT = 4;

export interface ProofOptions {
  /** What is proved so far. */
  readonly bound: number;
  readonly rates: Float64Array;
  /** How far above what the prices prove (in units of the first total) allocations are looked for, ascending; Infinity: up to the allocation's. */
  readonly reaches: readonly number[];
  /** Where more pathways come into question, nothing is looked at. */
  readonly most: number;
  readonly prove: (program: Program, from: ProofStart, isObsolete: () => boolean) => Promise<Outcome>;
}

/** What is proved of the least total after all looks, and whether one that mattered was cut short. */
export interface ProofOutcome {
  readonly bound: number;
  readonly isCut: boolean;
}

/**
 * Tries to prove the allocation, or betters it. An allocation of at most some total takes no pathway that is dearer, against its
 * agent's cheapest one under the prices, than what lies between them and that total. The integer program over the others is solved
 * exactly, for several totals side by side: the nearer one is to the bound, the fewer pathways it leaves, and the sooner it is found
 * attainable or not. Only the last one begins from the allocation, and looks for whatever is better.
 */
export async function proveOptimal(
  allocation: PartialAllocation,
  { proof, exact }: ProvedPrices,
  { bound, rates, reaches, most, prove }: ProofOptions,
): Promise<ProofOutcome> {
  const { network, total, objectiveCaps } = allocation;
  const duals = dualsUnder(network, { rates, objectiveCaps }, unscale(proof));
  const near = new NearPaths(network, reducedCostsUnder(network, duals));
  const agents = Array.from({ length: network.agents }, (_, agent) => agent);
  const limits = limitsOf(allocation, exact, { bound, reaches });
  const attempts: Attempt[] = [];
  const solved: { readonly limit: number; readonly value: number }[] = [];
  for (const limit of limits) {
    const lists = listNear(near, network.agents, { margin: limit - exact + TOLERANCE, most });
    if (lists === null) break;
    const block = buildBlock(allocation, agents, (agent) => lists[agent]!, roomLeft(allocation));
    const start = block.start!;
    const above = total - valueAt(block, start);
    const isLast = limit === limits.at(-1);
    const effort = EFFORT * block.columns.length;
    const from: ProofStart = isLast ? { start, emphasis: 'proof' } : { cutoff: limit + 1 - above, effort };
    // Another look has found less, or that there is nothing here.
    const isObsolete = (): boolean => solved.some((other) => other.limit < limit || other.value > limit);
    const outcome = prove(block.program, from, isObsolete).then((one) => {
      if (one.kind === 'optimal') solved.push({ limit, value: one.objective + above });
      return one;
    });
    attempts.push({ limit, trial: { agents, block }, above, outcome });
  }
  return await judgeAttempts(allocation, attempts, bound);
}

/** An integer program over everybody, for totals up to a limit. */
interface Attempt {
  readonly limit: number;
  readonly trial: { readonly agents: readonly number[]; readonly block: BlockProgram };
  /** What the allocation's total is above the program's objective. */
  readonly above: number;
  readonly outcome: Promise<Outcome>;
}

/** Takes looks over in ascending order of their limits, whichever came to an end first. */
async function judgeAttempts(
  allocation: PartialAllocation,
  attempts: readonly Attempt[],
  known: number,
): Promise<ProofOutcome> {
  let bound = known;
  let isCut = false;
  for (const { limit, trial, above, outcome: promise } of attempts) {
    const outcome = await promise;
    if (outcome.kind === 'optimal' || outcome.kind === 'incumbent')
      adoptPoint(allocation, trial, outcome.point);
    if (outcome.kind === 'optimal')
      return { bound: Math.max(bound, Math.min(allocation.total, limit + 1)), isCut: false };
    isCut ||= outcome.kind !== 'infeasible';
    const floor = outcome.kind === 'infeasible' ? Infinity : floorOf(outcome, above);
    bound = Math.max(bound, Math.min(floor, limit + 1));
  }
  return { bound, isCut };
}

/** Totals up to which allocations are looked for: none that is ruled out already, nor as great as the allocation's. */
function limitsOf(
  { total, unit }: PartialAllocation,
  exact: number,
  { bound, reaches }: Pick<ProofOptions, 'bound' | 'reaches'>,
): number[] {
  const limits = reaches.map((reach) => Math.min(total - 1, Math.floor(exact + reach * unit)));
  return [...new Set(limits)].filter((limit) => limit >= bound);
}

/** Everybody's pathways within a margin; `null` when they are more than `most`. */
function listNear(
  near: NearPaths,
  agents: number,
  { margin, most }: { readonly margin: number; readonly most: number },
): readonly (readonly NearPath[])[] | null {
  const lists: (readonly NearPath[])[] = [];
  let count = 0;
  for (let agent = 0; agent < agents; agent += 1) {
    const { paths, complete } = near.list(agent, { margin, most: most - count });
    count += paths.length;
    if (!complete || count > most) return null;
    lists.push(paths);
  }
  return lists;
}

/** What a search that was cut short has proved of the total. */
function floorOf(outcome: Outcome, above: number): number {
  if (outcome.kind !== 'incumbent' && outcome.kind !== 'unknown') return -Infinity;
  return Math.ceil(outcome.bound + above - TOLERANCE * Math.max(1, Math.abs(outcome.bound)));
}
