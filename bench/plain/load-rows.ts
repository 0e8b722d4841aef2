import type { PathwayModel } from '../../solver/pathway-model.ts';
import { type Sequence, takenChoices } from './sequence.ts';

/** A tier whose agents carry loads: offset plus the costs of their own choices. */
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

  constructor(model: PathwayModel, tier: LoadTier) {
    this.#model = model;
    this.#tier = tier;
    this.agents = Array.from({ length: model.agents }, (_, a) => a).filter((a) => tier.counted[a] === 1);
  }

  /** One row: the agent's load plus whatever `more` writes is at most `limit`. */
  addRow(run: Sequence, agent: number, row: { limit: number; more: () => void }): void {
    const { builder } = run.plain;
    const { first } = this.#model.choices;
    for (let j = first[agent]!; j < first[agent + 1]!; j += 1) builder.entry(j, this.#tier.costs[j]!);
    row.more();
    builder.endRow({ lower: -Infinity, upper: row.limit - this.#tier.offsets[agent]! });
  }

  /** Load of each counted agent at a point, in the order of `agents`. */
  at(point: Float64Array): number[] {
    return this.#withCosts(takenChoices(point, this.#model.choices.count));
  }

  /** No load can be greater. */
  greatest(): number {
    const all = Array.from({ length: this.#model.choices.count }, (_, j) => j);
    return Math.max(0, ...this.#withCosts(all));
  }

  #withCosts(choices: Iterable<number>): number[] {
    const loads = this.#tier.offsets.slice();
    for (const j of choices) loads[this.#model.choices.agent[j]!]! += this.#tier.costs[j]!;
    return this.agents.map((agent) => loads[agent]!);
  }
}
