import type { Where } from '../../engine/engine.ts';
import { openSequence } from '../../model/random-sequence.ts';
import { relativeGap } from '../../model/tier-result.ts';
import type { Outcome } from '../../program/outcome.ts';
import type { Program } from '../../program/program.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import { Regrets } from '../allocation/regrets.ts';
import { pathsBeside, rememberPaths } from '../allocation/remember-paths.ts';
import type { LargeEngine } from '../large-engine.ts';
import { withPartners } from '../network/links.ts';
import type { ProvedPrices } from '../prices/prove-bound.ts';
import { type DiveOptions, dive, fittingPaths } from './dive.ts';
import { type NeighbourhoodOptions, searchNeighbourhoods } from './neighbourhood-search.ts';
import { promisesProof } from './promises-proof.ts';
import type { ProofShares } from './proof-shares.ts';
import { type ProofOptions, proveOptimal } from './prove-optimal.ts';
import { type ProximityOptions, searchProximity } from './proximity-search.ts';
import { type SizeSchedule, scheduleSizes } from './size-schedule.ts';

/** Up to so many agents, two constructions, programs over all of them and a last attempt at a proof are worth their time. */
export const MOST_WHOLE = 1500;
/** Nearer than this to the bound, what the relaxation moves is worth more than what is grown around somebody. */
const NEAR = 0.02;
/** Up to so many pathways a proof is tried before larger neighbourhoods are; at the end, up to so many. */
const QUICK_PROOF = 14_000;
const LAST_PROOF = 60_000;
/** A neighbourhood is given no less, however little is left. */
const LEAST_SECONDS = 0.5;

/** When a search ends before it has found the best there is. */
export interface SearchEnds {
  /** Where somebody is still without a pathway after the first neighbourhoods. */
  readonly isTrial: boolean;
  /** As soon as everybody has one. */
  readonly isStart: boolean;
}

/** What a search came to: an allocation (of all agents, or nearly), and what is proved of its total, among the pathways of its network. */
export interface SearchedTotal {
  readonly allocation: PartialAllocation;
  readonly proved: ProvedPrices;
  readonly bound: number;
}

/** How an allocation is to be improved. */
export interface ImprovementOptions extends SearchEnds {
  /** The tier that progress is reported under. */
  readonly where: Where;
  /** Seconds that are left. */
  readonly left: () => number;
  readonly schedule: SizeSchedule;
  /** How far from what is proved a proof looks, one group after the other (see `proveOptimal`); none: no proof is tried. */
  readonly reaches: readonly (readonly number[])[];
  readonly proofShares: ProofShares;
}

/**
 * Improves an allocation in place, and what is proved of it: pathways for those who have none, neighbourhoods, and a proof as soon as
 * it promises to be one.
 */
export async function improveAllocation(
  engine: LargeEngine,
  allocation: PartialAllocation,
  proved: ProvedPrices,
  options: ImprovementOptions,
): Promise<SearchedTotal> {
  const improvement = new Improvement(engine, allocation, proved, options);
  await improvement.run();
  return { allocation, proved, bound: improvement.bound };
}

class Improvement {
  bound: number;
  readonly #engine: LargeEngine;
  readonly #allocation: PartialAllocation;
  readonly #proved: ProvedPrices;
  readonly #options: ImprovementOptions;
  /** So many agents that programs over all of them take too long. */
  readonly #isCrowd: boolean;
  readonly #search: Omit<NeighbourhoodOptions, 'size' | 'patience'> & Omit<ProximityOptions, 'relax'>;
  /** The total for which an attempt at a proof was cut short: only a smaller one is worth another. */
  #unproved = Infinity;

  constructor(
    engine: LargeEngine,
    allocation: PartialAllocation,
    proved: ProvedPrices,
    options: ImprovementOptions,
  ) {
    const { prices, exact, bound } = proved;
    this.bound = bound;
    this.#engine = engine;
    this.#allocation = allocation;
    this.#proved = proved;
    this.#options = options;
    this.#isCrowd = allocation.network.agents > MOST_WHOLE;
    this.#search = {
      pathsWithin: rememberPaths(allocation, allocation.rates, prices),
      pathsBeside: (without) => pathsBeside(allocation, prices, without),
      exact,
      regrets: new Regrets(allocation, allocation.rates, prices),
      random: openSequence(engine.seed + 1),
      solve: this.#solve,
      stop: () => this.#isGood() || this.#isOver(),
      onGain: () => this.#report(),
    };
  }

  async run(): Promise<void> {
    const { isTrial, isStart, proofShares } = this.#options;
    await this.#dive(() => fittingPaths(this.#allocation, this.#search.pathsWithin));
    if (isStart && !isTrial) await this.#placeRest();
    this.#report();
    if (isStart && this.#allocation.isComplete()) return;
    await this.#searchSizes();
    if (!this.#isCrowd && proofShares.last > 0) await this.#prove(LAST_PROOF, proofShares.last);
  }

  /** Neighbourhoods of one size after the other; a proof, and a search along the relaxation, as soon as they promise something. */
  async #searchSizes(): Promise<void> {
    const allocation = this.#allocation;
    const { isTrial, schedule, proofShares } = this.#options;
    /** What each size came to: it is tried again only where others have gained since. */
    const reached = new Map<number, number>();
    /** What the search along the relaxation came to. */
    let relaxed = Infinity;
    for (const { size, patience } of scheduleSizes(schedule, allocation.network.agents)) {
      if (reached.get(size) === allocation.total) continue;
      const isClose = allocation.network.listed !== null || promisesProof(allocation, this.bound);
      if (isClose && allocation.total < this.#unproved) await this.#prove(QUICK_PROOF, proofShares.quick);
      await searchNeighbourhoods(allocation, { ...this.#search, size, patience });
      reached.set(size, allocation.total);
      if (isTrial && !allocation.isComplete()) return;
      await this.#placeRest();
      if (this.#isCrowd || !this.#isWithin(NEAR) || allocation.total === relaxed) continue;
      if (await this.#searchRelaxation()) {
        await this.#prove(QUICK_PROOF, proofShares.quick);
        await this.#searchRelaxation();
      }
      relaxed = allocation.total;
    }
  }

  /** Searches along the relaxation, until a proof begins to promise something: true where one should be tried first. */
  async #searchRelaxation(): Promise<boolean> {
    const { stop } = this.#search;
    const wasFar = this.#options.reaches.length > 0 && !promisesProof(this.#allocation, this.bound);
    const hasCome = (): boolean => wasFar && promisesProof(this.#allocation, this.bound);
    await searchProximity(this.#allocation, {
      ...this.#search,
      relax: this.#relax,
      stop: () => stop() || hasCome(),
    });
    return hasCome() && !stop();
  }

  /** Tries to prove the allocation optimal, over no more than `most` pathways and for a share of the time left. */
  async #prove(most: number, share: number): Promise<void> {
    const allocation = this.#allocation;
    const { left } = this.#options;
    const prove: ProofOptions['prove'] = (program, from, isObsolete) =>
      this.#engine.prove(program, from, { seconds: Math.max(1, share * left()), isObsolete });
    for (const reaches of this.#options.reaches) {
      const isProved = this.bound >= allocation.total;
      if (!allocation.isComplete() || isProved || this.#isGood() || this.#isOver()) return;
      const ended = await proveOptimal(allocation, this.#proved, {
        bound: this.bound,
        rates: allocation.rates,
        reaches,
        most,
        prove,
      });
      this.bound = ended.bound;
      this.#report();
      if (ended.isCut) {
        this.#unproved = allocation.total;
        return;
      }
    }
  }

  /** Whom nobody has made room for takes what is left, however dear; who is linked to one of them gives up what it has. */
  async #placeRest(): Promise<void> {
    const allocation = this.#allocation;
    if (allocation.isComplete()) return;
    for (const agent of withPartners(allocation.network.links, allocation.outside()))
      if (allocation.isPlaced(agent)) allocation.remove(agent);
    await this.#dive(() => this.#search.pathsBeside(allocation.outside()));
  }

  async #dive(listPaths: DiveOptions['listPaths']): Promise<void> {
    await dive(this.#allocation, this.#allocation.outside(), {
      listPaths,
      relax: this.#relax,
      solve: this.#solve,
      stop: () => this.#isOver(),
    });
  }

  readonly #relax = (program: Program): Promise<Outcome> => this.#engine.relax(program);

  readonly #solve = (program: Program, start: Float64Array | null, gap = 0): Promise<Outcome> =>
    this.#engine.close(program, start, gap, Math.max(LEAST_SECONDS, this.#options.left()));

  /** Is time up, or all there that was asked for? */
  #isOver(): boolean {
    const isStarted = this.#options.isStart && this.#allocation.isComplete();
    return isStarted || this.#engine.stopped() !== null || this.#options.left() <= 0;
  }

  #isGood(): boolean {
    return this.#isWithin(this.#engine.gap);
  }

  /** Is everybody placed, within a relative gap? */
  #isWithin(gap: number): boolean {
    const allocation = this.#allocation;
    return allocation.isComplete() && (relativeGap(allocation.total, this.bound) ?? 1) <= gap;
  }

  #report(): void {
    const { total: incumbent } = this.#allocation;
    if (!this.#allocation.isComplete()) return;
    const gap = relativeGap(incumbent, this.bound);
    this.#engine.tell({ ...this.#options.where, incumbent, bound: this.bound, gap });
  }
}
