import { ownRows } from '../model/model-rows.ts';
import type { PathwayModel } from '../model/pathway-model.ts';

/** What guarantees are missed by is counted in hundredths of a choice. */
export const PARTS = 100;

const COUNTER = 0;
const DISTINCT = 1;
const BEFORE = 2;
const AFTER = 3;
const TRANSITION = 4;

/** What a choice does to one of its agent's own rows: `argument` is a weight, a class or a label. */
interface Effect {
  readonly choice: number;
  readonly row: number;
  readonly kind: number;
  readonly argument: number;
}

/** What one agent's pathway costs by its own rules, rule by rule, without building anything. */
export class OwnCosts {
  readonly #model: PathwayModel;
  /** Rows of agent a: #firstRow[a] … */
  readonly #firstRow: Int32Array;
  readonly #atLeast: Float64Array;
  readonly #atMost: Float64Array;
  /** Tier a miss costs in; −1 = a guarantee. */
  readonly #tier: Int32Array;
  readonly #weight: Float64Array;
  /** What a miss is measured by: the size of a unit, or what one choice adds at most. */
  readonly #size: Float64Array;
  readonly #firstEffect: Int32Array;
  readonly #row: Int32Array;
  readonly #kind: Uint8Array;
  readonly #argument: Int32Array;
  /** Per row, while a pathway is weighed. */
  readonly #value: Float64Array;
  readonly #last: Int32Array;
  /** By row and class: the pathway that met it last. */
  readonly #met: Int32Array;
  readonly #firstClass: Int32Array;
  #turn = 0;

  constructor(model: PathwayModel) {
    this.#model = model;
    const rows = [...ownRows(model)].sort((a, b) => a.agent - b.agent);
    this.#firstRow = new Int32Array(model.agents + 1);
    for (const { agent } of rows) this.#firstRow[agent + 1]! += 1;
    for (let a = 0; a < model.agents; a += 1) this.#firstRow[a + 1]! += this.#firstRow[a]!;
    this.#atLeast = Float64Array.from(rows, (row) =>
      'atLeast' in row ? (row.atLeast ?? -Infinity) : -Infinity,
    );
    this.#atMost = Float64Array.from(rows, (row) =>
      'before' in row ? 0 : 'labels' in row ? (row.atMost ?? 0) : (row.atMost ?? Infinity),
    );
    this.#tier = Int32Array.from(rows, ({ soft }) => soft?.tier ?? -1);
    this.#weight = Float64Array.from(rows, ({ soft }) => soft?.weight ?? 0);
    this.#size = Float64Array.from(
      rows,
      (row) => row.soft?.size ?? ('weights' in row ? greatest(row.weights) : 1),
    );
    this.#firstClass = new Int32Array(rows.length + 1);
    rows.forEach((row, r) => {
      this.#firstClass[r + 1] = this.#firstClass[r]! + ('classes' in row ? row.classes : 0);
    });
    this.#met = new Int32Array(this.#firstClass[rows.length]!);
    this.#value = new Float64Array(rows.length);
    this.#last = new Int32Array(rows.length);
    const effects = rows.flatMap((row, r): Effect[] => {
      if ('before' in row)
        return [
          ...Array.from(row.after, (choice) => ({ choice, row: r, kind: AFTER, argument: 0 })),
          ...Array.from(row.before, (choice) => ({ choice, row: r, kind: BEFORE, argument: 0 })),
        ];
      const kind = 'labels' in row ? TRANSITION : 'classes' in row ? DISTINCT : COUNTER;
      const argument = 'labels' in row ? row.labelOf : 'classes' in row ? row.classOf : row.weights;
      return Array.from(row.choices, (choice, i) => ({ choice, row: r, kind, argument: argument[i]! }));
    });
    this.#firstEffect = new Int32Array(model.choices.count + 1);
    for (const { choice } of effects) this.#firstEffect[choice + 1]! += 1;
    for (let j = 0; j < model.choices.count; j += 1) this.#firstEffect[j + 1]! += this.#firstEffect[j]!;
    // An offence is looked for before the same choice prepares anything: the sort is stable.
    effects.sort((a, b) => a.choice - b.choice);
    this.#row = Int32Array.from(effects, ({ row }) => row);
    this.#kind = Uint8Array.from(effects, ({ kind }) => kind);
    this.#argument = Int32Array.from(effects, ({ argument }) => argument);
  }

  /** Costs by tier, into `costs`, of the first `count` choices (in order of start); returns by how much guarantees are missed. */
  weigh(agent: number, pathway: Int32Array, count: number, costs: Float64Array): number {
    const { tiers, choices } = this.#model;
    const first = this.#firstRow[agent]!;
    const end = this.#firstRow[agent + 1]!;
    this.#value.fill(0, first, end);
    this.#last.fill(-1, first, end);
    this.#turn += 1;
    costs.fill(0);
    for (let k = 0; k < count; k += 1) {
      const choice = pathway[k]!;
      for (let t = 0; t < tiers.length; t += 1) costs[t]! += tiers[t]!.costs[choice]!;
      this.#take(choice, choices.start[choice]!, choices.start[choice]! + choices.length[choice]!);
    }
    let breach = 0;
    for (let row = first; row < end; row += 1) {
      const value = this.#value[row]!;
      const missing = Math.max(0, this.#atLeast[row]! - value);
      const excess = Math.max(0, value - this.#atMost[row]!);
      if (missing === 0 && excess === 0) continue;
      const size = this.#size[row]!;
      const tier = this.#tier[row]!;
      if (tier < 0) breach += Math.ceil((PARTS * (missing + excess)) / size);
      else costs[tier]! += this.#weight[row]! * (Math.ceil(missing / size) + Math.ceil(excess / size));
    }
    return breach;
  }

  #take(choice: number, start: number, end: number): void {
    for (let e = this.#firstEffect[choice]!; e < this.#firstEffect[choice + 1]!; e += 1) {
      const row = this.#row[e]!;
      const argument = this.#argument[e]!;
      switch (this.#kind[e]) {
        case COUNTER:
          this.#value[row]! += argument;
          break;
        case DISTINCT: {
          const at = this.#firstClass[row]! + argument;
          if (this.#met[at] !== this.#turn) this.#value[row]! += 1;
          this.#met[at] = this.#turn;
          break;
        }
        case AFTER:
          if (this.#last[row]! < 0 || this.#last[row]! > start) this.#value[row]! += 1;
          break;
        case BEFORE:
          if (this.#last[row]! < 0 || this.#last[row]! > end) this.#last[row] = end;
          break;
        case TRANSITION:
          if (this.#last[row]! >= 0 && this.#last[row] !== argument) this.#value[row]! += 1;
          this.#last[row] = argument;
          break;
      }
    }
  }
}

function greatest(weights: Int32Array): number {
  return weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
}
