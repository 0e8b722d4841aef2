import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import { rememberPaths } from '../allocation/remember-paths.ts';
import type { Reach } from '../prices/near-paths.ts';
import { type ProvedPrices, proveBound } from '../prices/prove-bound.ts';
import { buildPolish } from './polish-program.ts';

/** How far a solve may move a price, and the pathways it sees. */
interface Round {
  readonly radius: number;
  readonly reach: Reach;
}

/** Nearer to the optimal face each time, and more pathways. */
const ROUNDS: readonly Round[] = [
  { radius: 20, reach: { margin: 30, most: 150, least: 20 } },
  { radius: 8, reach: { margin: 12, most: 300, least: 20 } },
  { radius: 6, reach: { margin: 8, most: 500, least: 20 } },
  { radius: 4, reach: { margin: 6, most: 500, least: 20 } },
];
/** Where pathways are written down: all of them at once. */
const WHOLE: readonly Round[] = [{ radius: 40, reach: { margin: Infinity, most: Infinity } }];
/** Less than this between what is proved and what a program came to is not worth another one. */
const LEAST_REST = 0.05;
/** More than such a part of it: prices are far off, and the box is what holds them back. */
const FAR = 1e-3;
/** Such a box is widened by so much where more than half of what was promised is proved then, and narrowed where it is nearly nothing. */
const GROWTH = 4;
const FULFILLED = 0.5;
const BROKEN = 0.1;
/** Pathways are listed as far beyond the box as they are in the first round. */
const BEYOND = 1.5;

export interface PolishOptions {
  readonly relax: (program: Program) => Promise<Outcome>;
  readonly stop: () => boolean;
  /** True: time is too short for more than one. */
  readonly hurry: () => boolean;
}

/** What a program came to, and what its prices prove. */
interface Polished {
  readonly promised: number;
  readonly found: ProvedPrices;
}

/**
 * Better prices for an allocation without objective caps, by linear programs over the pathways near the optimal face: what steps
 * leave between their bound and the relaxation's value is closed by a few of them. Where that is much, they may move prices further and further, as long
 * as what they promise is proved. The bound never becomes worse.
 */
export async function polishPrices(
  allocation: PartialAllocation,
  known: ProvedPrices,
  options: PolishOptions,
): Promise<ProvedPrices> {
  const rounds = allocation.network.listed === null ? ROUNDS : WHOLE;
  const [first] = rounds;
  let best = known;
  let radius = first!.radius;
  for (let round = 0; round < rounds.length; ) {
    if (options.stop() || (best !== known && options.hurry())) break;
    const isWider = radius > first!.radius;
    const wider: Round = { radius, reach: { ...first!.reach, margin: BEYOND * radius } };
    const polished = await polishOnce(allocation, best, isWider ? wider : rounds[round]!, options);
    if (polished === null) break;
    const { promised, found } = polished;
    const rest = promised - best.exact;
    const gained = found.exact - best.exact;
    if (gained > 0) best = found;
    if (round === 0 && rest > FAR * Math.abs(promised)) {
      const isFulfilled = gained > FULFILLED * rest;
      if (isFulfilled) radius *= GROWTH;
      else if (gained < BROKEN * rest) radius /= GROWTH;
      if (radius >= first!.radius) continue;
    }
    radius = first!.radius;
    round += 1;
    if (promised - best.exact <= LEAST_REST) break;
  }
  return best;
}

async function polishOnce(
  allocation: PartialAllocation,
  { prices }: ProvedPrices,
  { radius, reach }: Round,
  { relax }: PolishOptions,
): Promise<Polished | null> {
  const { network, rates } = allocation;
  const polish = buildPolish(allocation, rememberPaths(allocation, rates, prices)(reach), { prices, radius });
  const outcome = await relax(polish.program);
  if (outcome.kind !== 'optimal' || outcome.duals === undefined) return null;
  const found = proveBound(network, rates, outcome.duals.rows.slice(polish.firstSide));
  return { promised: outcome.objective, found };
}
