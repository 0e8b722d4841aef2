import type { PathwayModel, Tier } from '../model/pathway-model.ts';

/** How steeply a penalty rises with the load: few who carry much are worth more than many who carry little. */
const STEEPNESS = 8;
/** Loads beyond so many times the mean are dear. */
const DEAR = 1.5;
/** What a unit above a cap costs, where the worst load has been pressed down already. */
const ABOVE_CAP = 4;

/** What the loads of agents weigh while they are pressed down, the heaviest first. */
export class LoadPenalties {
  readonly tier: number;
  readonly #load: Exclude<Tier, { kind: 'sum' }> | null;
  readonly #kind: Tier['kind'];
  readonly #totalWeight: number;
  readonly #worstWeight: number;
  #reference = Infinity;
  #cap = Infinity;

  constructor({ tiers }: PathwayModel) {
    this.tier = tiers.findIndex(({ kind }) => kind !== 'sum');
    const tier = tiers[this.tier];
    this.#kind = tier?.kind ?? 'sum';
    this.#load = tier === undefined || tier.kind === 'sum' ? null : tier;
    this.#totalWeight = tier?.kind === 'blend' ? tier.totalWeight : 0;
    this.#worstWeight = tier?.kind === 'blend' ? tier.worstWeight : 0;
  }

  /** What an agent carries whose choices and misses cost so much; 0 for one who does not count. */
  loadOf(agent: number, cost: number): number {
    const { counted, offsets } = this.#load!;
    return counted[agent] === 1 ? offsets[agent]! + cost : 0;
  }

  /** The worst load itself weighs, and not penalties. */
  get isBlend(): boolean {
    return this.#kind === 'blend';
  }

  /** What costs of one agent come to. */
  of(agent: number, cost: number): number {
    if (this.isBlend) return this.#totalWeight * cost;
    const load = this.loadOf(agent, cost);
    if (load > this.#cap) return ABOVE_CAP * (load - this.#cap);
    if (this.#cap < Infinity || this.#reference === Infinity) return 0;
    return (this.#reference * (load / this.#reference) ** STEEPNESS) / STEEPNESS;
  }

  /** What a rise of the worst load adds. */
  ofWorst(before: number, after: number): number {
    return this.#worstWeight * (after - before);
  }

  /** Begins to press the loads down. */
  raise(loads: readonly number[]): void {
    const mean = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, loads.length);
    this.#reference = Math.max(1, DEAR * mean);
  }

  /** Holds a worst load while later aims have their turn; all other loads have penalties for good. */
  hold(loads: readonly number[]): void {
    if (this.#kind === 'bottleneck') this.#cap = loads.reduce((most, load) => Math.max(most, load), 0);
  }
}
