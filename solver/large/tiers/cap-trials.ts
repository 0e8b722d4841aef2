import { compareValues } from '../../model/compare-values.ts';
import { evaluateModel, type TierValue } from '../../model/evaluate-model.ts';
import { slackAmount, type TierResult } from '../../model/tier-result.ts';
import { pathsByAgent } from '../allocation/paths-by-agent.ts';
import type { SearchEnds } from '../improve/improve-allocation.ts';
import { capLoads, isWithin, type LoadCap, type WorstLoad } from '../prices/cap-loads.ts';
import { proveAlone } from '../prices/prove-alone.ts';
import { proveBound, type ScaledPrices, unscale } from '../prices/prove-bound.ts';
import type { CapRefutation } from '../prices/weighted-result.ts';
import type { ObjectiveCutoff } from '../relaxation/construct-allocation.ts';
import { type FoundTotal, findTotal, type TotalTask } from './found-total.ts';
import { assumeCarriers } from './hold-loads.ts';
import type { LargeComponent } from './large-component.ts';
import { missNothing } from './misses.ts';
import { SEARCH_SHARE } from './search-within-caps.ts';

/** Of the time left: what whole pathways may take for the worst load. */
const SETTLING_SHARE = 0.5;
/** Ends of a search for the best there is. */
const NONE: SearchEnds = { isTrial: false, isStart: false };

/** Searches for a component's first total within caps on the worst load, and what they prove together. */
export class CapTrials {
  /**
   * No worst load below this can be had here where the tiers before it come to nothing. What somebody must carry in another component is no
   * part of it: whoever carries as much here need not.
   */
  leastWorst = 0;
  /** The tiers up to the worst load as whole pathways settled them; empty: they were not asked. */
  settled: readonly TierResult[] = [];
  /** The tightest cap that prices alone prove too tight. */
  capRefutation: CapRefutation | null = null;
  readonly #part: LargeComponent;
  readonly #worst: WorstLoad;
  readonly #task: TotalTask;
  readonly #proofs: FoundTotal['proof'][] = [];
  /** What caps must not cost in the tiers before; `null` as soon as an allocation is known in which those do not come to nothing. */
  #cutoff: ObjectiveCutoff | null;

  constructor(part: LargeComponent, worst: WorstLoad, task: TotalTask) {
    this.#part = part;
    this.#worst = worst;
    this.#task = task;
    this.#cutoff = this.#costOfCaps();
  }

  valuesOf({ chosen }: Pick<FoundTotal, 'chosen'>): readonly TierValue[] {
    return evaluateModel(this.#part.model, chosen).values;
  }

  /** Do the tiers before the worst load come to nothing, or to no more than its prices prove that they must? */
  isSettled(found: FoundTotal): boolean {
    const { network } = this.#part;
    const { rates } = this.#task;
    return this.valuesOf(found)
      .slice(0, this.#worst.index)
      .every((value, tier) => {
        if (value.kind !== 'sum') return false;
        if (value.total === 0) return true;
        const weighted = { rate: rates[tier]!, prices: found.proof.prices, value: value.total };
        return proveAlone(network, tier, weighted).bound >= value.total;
      });
  }

  /** Within a cap (`null` = none), for a share of the time left. */
  async search(
    cap: LoadCap | null,
    share: number,
    ends: SearchEnds,
    known: readonly Int32Array[] | null = null,
  ): Promise<FoundTotal | 'refuted' | null> {
    const { network } = this.#part;
    const searched = cap === null ? network : capLoads(network, this.#worst, cap);
    const cutoff = cap === null ? null : this.#cutoff;
    const found = await findTotal(this.#task, { ...ends, network: searched, cap, share, known, cutoff });
    if (found === null) return null;
    if ('refutation' in found && this.#refutesAll(found.refutation)) {
      this.#cutoff = null;
      return this.search(cap, share, ends, known);
    }
    if ('refutation' in found) {
      if (cap?.fewest === false && cutoff !== null)
        this.#noteRefutation(cap.most, cutoff.rates, found.refutation);
      return 'refuted';
    }
    if (!this.#missesNothing(found)) this.#cutoff = null;
    this.#proofs.push(found.proof);
    return found;
  }

  /** Betters an allocation while nobody carries more than the worst load in it. */
  async searchFrom({ chosen }: FoundTotal, share: number): Promise<FoundTotal | null> {
    const { model } = this.#part;
    const { floor } = assumeCarriers(model, this.#worst, chosen);
    const cap = { most: floor, fewest: false };
    const found = await this.search(cap, share, NONE, pathsByAgent(model, chosen));
    return found === 'refuted' ? null : found;
  }

  /**
   * Has the worst load settled over whole pathways, then searches within it, whoever carries it there taken to have to. `null`: they did not
   * help.
   */
  async searchSettled(best: FoundTotal): Promise<FoundTotal | null> {
    const { model, network, solveLeadingTiers } = this.#part;
    const { engine, left, rates } = this.#task;
    if (left() <= 0) return null;
    const count = this.#worst.index + 1;
    const share = (SETTLING_SHARE * left()) / engine.remaining();
    const isKept = this.#missesNothing(best);
    const first = await solveLeadingTiers(best.chosen, {
      count,
      share,
      leastWorst: isKept ? this.leastWorst : 0,
    });
    if (first === null) return null;
    this.settled = first.tiers;
    const worst = first.tiers.at(-2);
    if (isKept) this.leastWorst = Math.max(this.leastWorst, worst?.bound ?? 0);
    const [now, then] = [best, first].map((one) => this.valuesOf(one).slice(0, count));
    const isBetter = compareValues(then!, now!) < 0;
    if (!isBetter && worst?.proved !== true) return null;
    const { chosen } = isBetter ? first : best;
    const carried = assumeCarriers(model, this.#worst, chosen);
    const cap = { most: carried.floor, fewest: true };
    const known = pathsByAgent(model, chosen);
    const within = { network: capLoads(network, carried, cap), cap };
    const found = await findTotal(this.#task, {
      ...NONE,
      ...within,
      share: SEARCH_SHARE,
      known,
      cutoff: null,
    });
    if (found === null || 'refutation' in found) return null;
    const open = { ...cap, fewest: false };
    const proof = {
      ...proveBound(capLoads(network, this.#worst, open), rates, found.proof.prices),
      cap: open,
    };
    return { ...found, proof, isAssumed: true };
  }

  /** The best of all proofs that hold of what was found: what was proved within looser caps holds within those that are kept. */
  proofOf({ chosen, proof }: FoundTotal): FoundTotal['proof'] {
    const kept = { most: assumeCarriers(this.#part.model, this.#worst, chosen).floor, fewest: false };
    return this.#proofs
      .filter(({ cap }) => cap === null || isWithin(cap, kept))
      .reduce((best, one) => (one.bound > best.bound ? one : best), proof);
  }

  /** Do prices that rule a cap out rule out as well that the tiers before come to nothing without one? */
  #refutesAll(proof: ScaledPrices): boolean {
    if (this.#cutoff === null) return false;
    const { rates, above } = this.#cutoff;
    return proveBound(this.#part.network, rates, unscale(proof)).exact > above;
  }

  #noteRefutation(most: number, rates: Float64Array, proof: ScaledPrices): void {
    if (most + 1 <= this.leastWorst) return;
    this.leastWorst = most + 1;
    this.capRefutation = { most, rates, proof };
  }

  #missesNothing(found: FoundTotal): boolean {
    return missNothing(this.valuesOf(found), this.#worst.index);
  }

  /** As long as all tiers before the worst load can come to nothing. */
  #costOfCaps(): ObjectiveCutoff {
    const { index } = this.#worst;
    const rates = this.#task.rates.map((rate, t) => (t < index ? rate : 0));
    const before = this.#part.model.tiers.slice(0, index);
    const above = before.reduce((sum, { slack }, t) => sum + rates[t]! * slackAmount(slack, 0), 0);
    return { rates, above };
  }
}
