import { reducedCostsBeside } from '../allocation/match-partners.ts';
import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import { NearPaths, type Reach } from '../prices/near-paths.ts';
import { dualsUnder } from '../prices/objective-cap.ts';
import { type FractionalColumns, listColumns } from './column-set.ts';
import { PrimalDual } from './primal-dual.ts';

/** What is listed: around moving prices generously, for they will have moved before the next look. */
const REACH: Reach = { margin: 100, most: 40 };
/** Where fewer pathways than these are listed for an agent on the average, nearly all are as cheap as others: each gets some more. */
const SPARSE = 4;
const LEAST = 5;
/** When so many are left of the agents for whom everything was listed, it is listed anew. */
const AGAIN = 0.8;

/** The relaxation of an allocation, listed anew around its own prices. */
export class RestrictedMaster {
  readonly relaxation: PrimalDual;
  readonly #allocation: PartialAllocation;
  readonly #rates: Float64Array;
  #listed = Infinity;

  constructor(allocation: PartialAllocation, rates: Float64Array, prices: Float64Array) {
    this.#allocation = allocation;
    this.#rates = rates;
    this.relaxation = new PrimalDual(allocation, rates, prices);
  }

  /** Lists what the agents may take beside those in the allocation, and takes steps on it. */
  run(agents: readonly number[], steps: number): FractionalColumns {
    const fresh = agents.length <= AGAIN * this.#listed || agents.length === this.#listed;
    if (fresh) this.#listed = agents.length;
    const { network, objectiveCaps, unit } = this.#allocation;
    const { relaxation } = this;
    const { prices } = relaxation;
    const duals = dualsUnder(network, { rates: this.#rates, objectiveCaps }, prices);
    const near = new NearPaths(network, reducedCostsBeside(this.#allocation, duals));
    const former = relaxation.current;
    const list = (least: number): FractionalColumns => {
      const reach = { ...REACH, margin: REACH.margin * unit, least };
      return listColumns(this.#allocation, near, agents, { reach, former, fresh });
    };
    const listed = list(1);
    const isSparse = listed.shares.length < SPARSE * agents.length;
    relaxation.open(isSparse ? list(LEAST) : listed);
    relaxation.run(steps);
    return relaxation.current;
  }
}
