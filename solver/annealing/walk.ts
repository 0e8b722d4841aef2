import type { AnnealingStart } from '../engine/engine.ts';
import type { PathwayModel } from '../model/pathway-model.ts';
import { openSequence } from '../model/random-sequence.ts';
import { type Energy, weighAims } from './energy.ts';
import { LoadPenalties } from './load-penalties.ts';
import { OwnCosts } from './own-costs.ts';
import { Proposals, type Trial } from './proposals.ts';
import { SharedCosts } from './shared-costs.ts';
import { Timetable } from './timetable.ts';

export interface Cooling {
  /** First and last temperature, in energy. */
  readonly from: number;
  readonly until: number;
  readonly changes: number;
  /** Asked now and then. */
  readonly isDone: () => boolean;
}

/** Changes between two temperatures. */
const AT_ONCE = 1000;

/** An allocation that changes one or two pathways at a time. */
export class Walk {
  readonly energy: Energy;
  /** By tier: what choices and misses come to. */
  readonly totals: Float64Array;
  /** By how much guarantees are missed, in hundredths of a choice. */
  breach = 0;
  readonly #model: PathwayModel;
  readonly #random: () => number;
  readonly #table: Timetable;
  readonly #own: OwnCosts;
  readonly #shared: SharedCosts;
  readonly #penalties: LoadPenalties;
  /** By agent and tier. */
  readonly #costs: Float64Array;
  readonly #breaches: Float64Array;
  readonly #more: Float64Array;
  readonly #proposals: Proposals;
  readonly #held: Int32Array;
  /** The worst load, where it weighs. */
  #worst = 0;

  constructor(model: PathwayModel, seed: number) {
    this.#model = model;
    this.#random = openSequence(seed);
    this.energy = weighAims(model);
    this.#table = new Timetable(model);
    this.#own = new OwnCosts(model);
    this.#shared = new SharedCosts(model);
    this.#penalties = new LoadPenalties(model);
    const tiers = model.tiers.length;
    this.totals = new Float64Array(tiers);
    this.#costs = new Float64Array(model.agents * tiers);
    this.#breaches = new Float64Array(model.agents);
    this.#more = new Float64Array(tiers);
    this.#proposals = new Proposals(model, this.#table, this.#random);
    this.#held = new Int32Array(model.periods);
  }

  /** Begins at an allocation, or anywhere; false where some agent's cells cannot be covered. */
  open(start?: AnnealingStart): boolean {
    if (start !== undefined) this.#table.set(start.chosen);
    else if (!this.#table.open(this.#random)) return false;
    const { agents, tiers } = this.#model;
    const { costs } = this.#proposals.taker;
    for (let agent = 0; agent < agents; agent += 1) {
      const count = this.#table.read(agent, this.#held);
      this.#breaches[agent] = this.#own.weigh(agent, this.#held, count, costs);
      this.#costs.set(costs, agent * tiers.length);
      this.breach += this.#breaches[agent]!;
      for (let t = 0; t < tiers.length; t += 1) this.totals[t]! += costs[t]!;
      for (let k = 0; k < count; k += 1) this.#shared.count(this.#held[k]!, 1);
    }
    this.#shared.keep();
    this.breach += this.#shared.weighAll(this.totals);
    if (this.#penalties.isBlend) this.#worst = this.#worstWith([]);
    if (start !== undefined && this.#penalties.tier >= 0 && this.#penalties.tier < start.tier)
      this.#penalties.hold(this.#loads());
    return true;
  }

  beginTier(tier: number): void {
    if (tier === this.#penalties.tier) this.#penalties.raise(this.#loads());
  }

  endTier(tier: number): void {
    if (tier === this.#penalties.tier) this.#penalties.hold(this.#loads());
  }

  #loads(): number[] {
    const { agents, tiers } = this.#model;
    const { tier } = this.#penalties;
    return Array.from({ length: agents }, (_, agent) =>
      this.#penalties.loadOf(agent, this.#costs[agent * tiers.length + tier]!),
    );
  }

  /** Choices taken, ascending. */
  chosen(): Int32Array {
    return Int32Array.from(new Set(this.#table.at.filter((choice) => choice >= 0))).sort();
  }

  /** Tries changes while the temperature falls; what makes things worse is kept the less often the colder it is (Metropolis et al. 1953). */
  cool({ from, until, changes, isDone }: Cooling): void {
    const steps = Math.ceil(changes / AT_ONCE);
    for (let step = 0; step < steps && !isDone(); step += 1) {
      const temperature = from * (until / from) ** (step / steps);
      for (let k = 0; k < AT_ONCE; k += 1) if (this.#proposals.draw()) this.#decide(temperature);
    }
  }

  #decide(temperature: number): void {
    const { rates, breach: breachRate } = this.energy;
    const tiers = this.totals.length;
    this.#more.fill(0);
    const { taker, giver } = this.#proposals;
    const trials = giver.agent < 0 ? [taker] : [taker, giver];
    let breach = 0;
    let penalties = 0;
    const loadTier = this.#penalties.tier;
    for (const trial of trials) {
      const { agent, pathway, count, costs } = trial;
      const at = agent * tiers;
      trial.breach = this.#own.weigh(agent, pathway, count, costs);
      breach += trial.breach - this.#breaches[agent]!;
      for (let t = 0; t < tiers; t += 1) this.#more[t]! += costs[t]! - this.#costs[at + t]!;
      if (loadTier >= 0)
        penalties +=
          this.#penalties.of(agent, costs[loadTier]!) -
          this.#penalties.of(agent, this.#costs[at + loadTier]!);
      this.#exchange(trial);
    }
    const worst = this.#penalties.isBlend ? this.#worstWith(trials) : 0;
    penalties += this.#penalties.ofWorst(this.#worst, worst);
    breach += this.#shared.weigh(this.#more);
    let worse = breachRate * breach;
    for (let t = 0; t < tiers; t += 1) worse += rates[t]! * (t === loadTier ? penalties : this.#more[t]!);
    if (worse > 0 && this.#random() >= Math.exp(-worse / temperature)) {
      this.#shared.undo();
      return;
    }
    this.#shared.keep();
    for (const { agent, pathway, count, costs, breach: own } of trials) {
      this.#table.write(agent, pathway, count);
      this.#costs.set(costs, agent * tiers);
      this.#breaches[agent] = own;
    }
    this.breach += breach;
    this.#worst = worst;
    for (let t = 0; t < tiers; t += 1) this.totals[t]! += this.#more[t]!;
  }

  /** The worst load with what is on trial. */
  #worstWith(trials: readonly Trial[]): number {
    const { tier } = this.#penalties;
    const tiers = this.totals.length;
    let worst = 0;
    for (let agent = 0; agent < this.#model.agents; agent += 1) {
      let cost = this.#costs[agent * tiers + tier]!;
      for (const trial of trials) if (trial.agent === agent) cost = trial.costs[tier]!;
      worst = Math.max(worst, this.#penalties.loadOf(agent, cost));
    }
    return worst;
  }

  /** Counts what the agent has out of its slots, and what it would have in. */
  #exchange({ agent, pathway, count }: Trial): void {
    const had = this.#table.read(agent, this.#held);
    for (let k = 0; k < had; k += 1) this.#shared.count(this.#held[k]!, -1);
    for (let k = 0; k < count; k += 1) this.#shared.count(pathway[k]!, 1);
  }
}
