import type { PathwayModel } from '../../solver/model/pathway-model.ts';
import type { Miss } from './plain-program.ts';
import { type Sequence, takenChoices } from './sequence.ts';

/** A tier whose agents carry loads: offset, costs of their own choices, and their own misses that pay into it. */
export interface LoadTier {
  readonly costs: Int32Array;
  readonly offsets: Int32Array;
  readonly counted: Uint8Array;
}

/** The loads of a tier's counted agents, as entries of rows and as numbers at a point. */
export class Loads {
  /** Counted agents, ascending. */
  readonly agents: readonly number[];
  readonly #model: PathwayModel;
  readonly #tier: LoadTier;
  /** Misses of agents' own rules that pay into the tier. */
  readonly #misses: readonly Miss[];

  constructor(model: PathwayModel, tier: LoadTier, misses: readonly Miss[]) {
    this.#model = model;
    this.#tier = tier;
    this.#misses = misses.filter((miss) => miss.agent !== null && model.tiers[miss.tier] === tier);
    this.agents = Array.from({ length: model.agents }, (_, a) => a).filter((a) => tier.counted[a] === 1);
  }

  /** One row: the agent's load plus whatever `more` writes is at most `limit`. */
  addRow(run: Sequence, agent: number, row: { limit: number; more: () => void }): void {
    const { builder } = run.plain;
    const { first } = this.#model.choices;
    for (let j = first[agent]!; j < first[agent + 1]!; j += 1) builder.entry(j, this.#tier.costs[j]!);
    for (const miss of this.#misses) if (miss.agent === agent) builder.entry(miss.column, miss.weight);
    row.more();
    builder.endRow({ lower: -Infinity, upper: row.limit - this.#tier.offsets[agent]! });
  }

  /** Load of each counted agent at a point, in the order of `agents`. */
  at(point: Float64Array): number[] {
    const loads = this.#withCosts(takenChoices(point, this.#model.choices.count));
    for (const { agent, column, weight } of this.#misses) loads[agent!]! += weight * point[column]!;
    return this.agents.map((agent) => loads[agent]!);
  }

  /** No load can be greater. */
  greatest(): number {
    if (this.#misses.length > 0) return Infinity;
    const all = Array.from({ length: this.#model.choices.count }, (_, j) => j);
    const loads = this.#withCosts(all);
    return this.agents.reduce((most, agent) => Math.max(most, loads[agent]!), 0);
  }

  #withCosts(choices: Iterable<number>): Float64Array {
    const loads = Float64Array.from(this.#tier.offsets);
    for (const j of choices) loads[this.#model.choices.agent[j]!]! += this.#tier.costs[j]!;
    return loads;
  }
}
