import type { BottleneckTier, LeximinTier, PathwayModel } from '../../solver/pathway-model.ts';
import { slackAmount } from '../../solver/sum-tier.ts';
import { type Sequence, takenChoices } from './sequence.ts';

/**
 * Least worst load, then the fewest agents at it; for `leximin` the same again among the other agents, until
 * nobody is left to improve. One column holds the worst load; one indicator an agent and level lets the agent
 * stay at that level. `false` when a step was not proved.
 */
export async function minimiseLoads(
  run: Sequence,
  model: PathwayModel,
  tier: BottleneckTier | LeximinTier,
): Promise<boolean> {
  const levels = new Levels(run, model, tier);
  for (;;) {
    const name = levels.depth === 0 ? tier.name : `${tier.name}-${levels.depth + 1}`;
    const value = await levels.minimiseWorst(name);
    if (value === null) return false;
    // A worst load that later tiers may worsen leaves nothing to count.
    if (levels.depth === 0 && slackAmount(tier.slack, value) > 0) return true;
    const count = await levels.minimiseCount(`${name}-count`, value);
    if (count === null) return false;
    if (tier.kind === 'bottleneck' || levels.settled) return true;
  }
}

interface Level {
  readonly value: number;
  /** Column of the first agent's indicator. */
  readonly indicators: number;
}

class Levels {
  readonly #run: Sequence;
  readonly #model: PathwayModel;
  readonly #tier: BottleneckTier | LeximinTier;
  readonly #agents: readonly number[];
  readonly #levels: Level[] = [];
  #settledAgents = 0;

  constructor(run: Sequence, model: PathwayModel, tier: BottleneckTier | LeximinTier) {
    this.#run = run;
    this.#model = model;
    this.#tier = tier;
    this.#agents = Array.from({ length: model.agents }, (_, a) => a).filter((a) => tier.counted[a] === 1);
  }

  get depth(): number {
    return this.#levels.length;
  }

  /** Nobody is left below the last level, or nobody could be. */
  get settled(): boolean {
    return this.#settledAgents >= this.#agents.length || this.#levels.at(-1)?.value === 0;
  }

  /** load − Σ level · indicators ≤ worst, for every counted agent. */
  async minimiseWorst(name: string): Promise<number | null> {
    const { point, plain } = this.#run;
    const { builder } = plain;
    const worst = builder.addColumn({ lower: 0, upper: this.#greatestLoad() });
    for (const [i, agent] of this.#agents.entries()) {
      this.#writeLoad(agent);
      builder.entry(worst, -1);
      for (const level of this.#levels) builder.entry(level.indicators + i, -level.value);
      builder.endRow({ lower: -Infinity, upper: -this.#tier.offsets[agent]! });
    }
    const value = await this.#run.minimise(name, [[worst, 1]], point === null ? [] : [this.#worstAt(point)]);
    if (value === null) return null;
    const upper = value + (this.depth === 0 ? slackAmount(this.#tier.slack, value) : 0);
    this.#run.addRow([[worst, 1]], { lower: 0, upper });
    return value;
  }

  /** load − Σ (level − value + 1) · indicators ≤ value − 1: whoever stays at the value needs its indicator. */
  async minimiseCount(name: string, value: number): Promise<number | null> {
    const { point, plain } = this.#run;
    const { builder } = plain;
    const indicators = builder.addBinaries(this.#agents.length);
    for (const [i, agent] of this.#agents.entries()) {
      this.#writeLoad(agent);
      for (const level of this.#levels) builder.entry(level.indicators + i, value - 1 - level.value);
      builder.entry(indicators + i, -1);
      builder.endRow({ lower: -Infinity, upper: value - 1 - this.#tier.offsets[agent]! });
    }
    const objective = this.#agents.map((_, i) => [indicators + i, 1] as const);
    const loads = point === null ? null : this.#loadsAt(point);
    const fresh = loads === null ? [] : this.#agents.map((agent) => (loads[agent] === value ? 1 : 0));
    const count = await this.#run.minimise(name, objective, fresh);
    if (count === null) return null;
    this.#run.addRow(objective, { lower: 0, upper: count });
    this.#levels.push({ value, indicators });
    this.#settledAgents += count;
    return count;
  }

  #writeLoad(agent: number): void {
    const { first } = this.#model.choices;
    for (let j = first[agent]!; j < first[agent + 1]!; j += 1)
      this.#run.plain.builder.entry(j, this.#tier.costs[j]!);
  }

  #loadsAt(point: Float64Array): Int32Array {
    const { count, agent } = this.#model.choices;
    const loads = this.#tier.offsets.slice();
    for (const j of takenChoices(point, count)) loads[agent[j]!]! += this.#tier.costs[j]!;
    return loads;
  }

  /** Worst load among the agents that no level holds. */
  #worstAt(point: Float64Array): number {
    const loads = this.#loadsAt(point);
    const held = (i: number): boolean => this.#levels.some((level) => point[level.indicators + i]! > 0.5);
    return this.#agents.reduce((worst, agent, i) => (held(i) ? worst : Math.max(worst, loads[agent]!)), 0);
  }

  #greatestLoad(): number {
    const { count, agent } = this.#model.choices;
    const loads = this.#tier.offsets.slice();
    for (let j = 0; j < count; j += 1) loads[agent[j]!]! += this.#tier.costs[j]!;
    return loads.reduce((greatest, load) => Math.max(greatest, load), 0);
  }
}
