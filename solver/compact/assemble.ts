import { groupBy } from '../model/group-by.ts';
import type {
  Counter,
  DistinctCounter,
  PathwayModel,
  Precedence,
  SlotRow,
  Softness,
  Transition,
} from '../model/pathway-model.ts';
import { sidesOfRow } from '../model/slot-sides.ts';
import type { Program } from '../program/program.ts';
import { ProgramBuilder } from '../program/program-builder.ts';

/**
 * Reader (a) of the primitives: the pathway model as rows and columns.
 * Columns 0 … choices − 1 are the choices; misses, class indicators and locations follow.
 */
export interface Assembly {
  readonly program: Program;
  readonly choices: number;
  /** Rows of the sides of slot rows: from `firstSlotRow` up to `endSlotRow`. */
  readonly firstSlotRow: number;
  readonly endSlotRow: number;
  /** Miss columns of soft rows: what each unit costs, and in which tier. */
  readonly misses: readonly { readonly column: number; readonly tier: number; readonly weight: number }[];
}

/** Writes every primitive of `model` as rows; the objective is zero until `tierObjective` fills one in. */
export function assemble(model: PathwayModel): Assembly {
  const writer = new RowWriter(model);
  writer.cells();
  for (const counter of model.counters) writer.linear(counter);
  const firstSlotRow = writer.builder.rows;
  for (const row of model.slotRows) writer.linear(row);
  const endSlotRow = writer.builder.rows;
  for (const distinct of model.distincts) writer.distinct(distinct);
  for (const precedence of model.precedences) writer.precedence(precedence);
  for (const transition of model.transitions) writer.transition(transition);
  return {
    program: writer.builder.build(),
    choices: model.choices.count,
    firstSlotRow,
    endSlotRow,
    misses: writer.misses,
  };
}

/** Objective of one tier over the columns of an assembly (length `program.columns`). */
export function tierObjective(model: PathwayModel, assembly: Assembly, tier: number): Float64Array {
  const objective = new Float64Array(assembly.program.columns);
  objective.set(model.tiers[tier]!.costs);
  for (const miss of assembly.misses) if (miss.tier === tier) objective[miss.column] = miss.weight;
  return objective;
}

class RowWriter {
  readonly builder: ProgramBuilder = new ProgramBuilder();
  readonly misses: { column: number; tier: number; weight: number }[] = [];
  readonly #model: PathwayModel;

  constructor(model: PathwayModel) {
    this.#model = model;
    this.builder.addBinaries(model.choices.count);
  }

  /** Exactly one choice, idle included, covers each active cell. */
  cells(): void {
    const { agents, periods, choices, active } = this.#model;
    for (let agent = 0; agent < agents; agent += 1) {
      for (let period = 0; period < periods; period += 1) {
        if (active[agent * periods + period] === 0) continue;
        for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1) {
          if (choices.start[j]! <= period && period < choices.start[j]! + choices.length[j]!)
            this.builder.entry(j, 1);
        }
        this.builder.endRow({ lower: 1, upper: 1 });
      }
    }
  }

  linear(row: Counter | SlotRow): void {
    for (const side of sidesOfRow(row)) {
      let reach = 0;
      for (let i = 0; i < side.choices.length; i += 1) {
        this.builder.entry(side.choices[i]!, side.weights[i]!);
        reach += Math.abs(side.weights[i]!);
      }
      this.#endLimited(side, reach);
    }
  }

  distinct(counter: DistinctCounter): void {
    const { builder } = this;
    const { choices } = this.#model;
    const used = builder.addBinaries(counter.classes);
    const members: number[][] = Array.from({ length: counter.classes }, () => []);
    counter.choices.forEach((choice, i) => {
      members[counter.classOf[i]!]!.push(choice);
    });
    members.forEach((group, k) => {
      if (counter.atLeast !== null) {
        builder.entry(used + k, 1);
        for (const choice of group) builder.entry(choice, -1);
        builder.endRow({ lower: -Infinity, upper: 0 });
      }
      if (counter.atMost !== null) {
        // One row a start period: at most one of its choices is taken, which is tighter than one row a choice.
        for (const sameStart of groupBy(group, (choice) => choices.start[choice]!).values()) {
          for (const choice of sameStart) builder.entry(choice, 1);
          builder.entry(used + k, -1);
          builder.endRow({ lower: -Infinity, upper: 0 });
        }
      }
    });
    for (const side of sidesOfRow(counter)) {
      for (let k = 0; k < counter.classes; k += 1) builder.entry(used + k, 1);
      this.#endLimited(side, counter.classes);
    }
  }

  precedence(precedence: Precedence): void {
    const { choices } = this.#model;
    const byStart = groupBy(Array.from(precedence.after), (choice) => choices.start[choice]!);
    for (const [start, after] of byStart) {
      for (const choice of after) this.builder.entry(choice, 1);
      for (const choice of precedence.before) {
        if (choices.start[choice]! + choices.length[choice]! <= start) this.builder.entry(choice, -1);
      }
      if (precedence.soft !== null) this.builder.entry(this.#miss(precedence.soft, after.length), -1);
      this.builder.endRow({ lower: -Infinity, upper: 0 });
    }
  }

  /**
   * `at[l, t]`: the last label up to period t is l; `enter[l, t]`: label l begins at t while it was not the last one.
   * Changes = entries − 1 once anything is labelled, which is what `at` of the last period adds up to.
   */
  transition(transition: Transition): void {
    const { builder } = this;
    const { periods, choices } = this.#model;
    const covering = (label: number, period: number): number[] => {
      const found: number[] = [];
      transition.choices.forEach((j, i) => {
        const starts = choices.start[j]!;
        if (transition.labelOf[i] === label && starts <= period && period < starts + choices.length[j]!)
          found.push(j);
      });
      return found;
    };
    const at = builder.addBinaries(transition.labels * periods);
    const enter = builder.addBinaries(transition.labels * periods);
    for (let period = 0; period < periods; period += 1) {
      for (let label = 0; label < transition.labels; label += 1) {
        const here = period * transition.labels + label;
        const before = here - transition.labels;
        const taken = covering(label, period);
        // at ≥ taken; at ≤ at before + taken; enter ≥ taken − at before
        builder.entry(at + here, 1);
        for (const j of taken) builder.entry(j, -1);
        builder.endRow({ lower: 0, upper: Infinity });
        builder.entry(at + here, 1);
        if (period > 0) builder.entry(at + before, -1);
        for (const j of taken) builder.entry(j, -1);
        builder.endRow({ lower: -Infinity, upper: 0 });
        builder.entry(enter + here, 1);
        if (period > 0) builder.entry(at + before, 1);
        for (const j of taken) builder.entry(j, -1);
        builder.endRow({ lower: 0, upper: Infinity });
      }
      for (let label = 0; label < transition.labels; label += 1)
        builder.entry(at + period * transition.labels + label, 1);
      builder.endRow({ lower: -Infinity, upper: 1 });
    }
    for (let k = 0; k < transition.labels * periods; k += 1) builder.entry(enter + k, 1);
    const last = at + (periods - 1) * transition.labels;
    for (let label = 0; label < transition.labels; label += 1) builder.entry(last + label, -1);
    this.#endLimited({ atLeast: null, atMost: transition.atMost ?? 0, soft: transition.soft }, periods);
  }

  /** Ends a row between limits, with a miss column where the row is soft. `reach` bounds |row activity|. */
  #endLimited(
    row: { atLeast: number | null; atMost: number | null; soft: Softness | null },
    reach: number,
  ): void {
    if (row.soft !== null) {
      const most = Math.ceil((reach + Math.abs(row.atLeast ?? row.atMost ?? 0)) / row.soft.size);
      const miss = this.#miss(row.soft, most);
      this.builder.entry(miss, row.atLeast !== null ? row.soft.size : -row.soft.size);
    }
    this.builder.endRow({ lower: row.atLeast ?? -Infinity, upper: row.atMost ?? Infinity });
  }

  #miss(soft: Softness, most: number): number {
    const column = this.builder.addColumn({ lower: 0, upper: most });
    this.misses.push({ column, tier: soft.tier, weight: soft.weight });
    return column;
  }
}
