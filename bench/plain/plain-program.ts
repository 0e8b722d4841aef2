import type {
  ChoiceTable,
  Counter,
  DistinctCounter,
  PathwayModel,
  Precedence,
  SlotRow,
  Softness,
  Transition,
} from '../../solver/model/pathway-model.ts';
import { ProgramBuilder } from '../../solver/program/program-builder.ts';

/**
 * The integer program a textbook would write: one binary a choice, one row a rule, nothing presolved, split, fixed
 * or tightened. It is what the peers are given, and it shares no reading of the rules with `solver/compact/assemble.ts`,
 * so that equal answers are evidence for both. Columns 0 … choices − 1 are the choices. Append rows at will.
 */
export interface PlainProgram {
  readonly builder: ProgramBuilder;
  readonly misses: readonly Miss[];
}

/** An integer column that counts the misses of a soft row: each costs `weight` in tier `tier`. */
export interface Miss {
  readonly column: number;
  /** Whose own rule is missed; `null` = a row of several agents. */
  readonly agent: number | null;
  readonly tier: number;
  readonly weight: number;
}

/** Writes every primitive of the model as rows. */
export function writePlainProgram(model: PathwayModel): PlainProgram {
  const builder = new ProgramBuilder();
  const misses: Miss[] = [];
  const writer = { builder, misses, choices: model.choices };
  builder.addBinaries(model.choices.count);
  writeCells(writer, model);
  for (const row of [...model.counters, ...model.slotRows]) writeLinear(writer, row);
  for (const distinct of model.distincts) writeDistinct(writer, distinct);
  for (const precedence of model.precedences) writePrecedence(writer, precedence);
  for (const transition of model.transitions) writeTransition(writer, transition, model.periods);
  return { builder, misses };
}

interface Writer {
  readonly builder: ProgramBuilder;
  readonly misses: Miss[];
  readonly choices: ChoiceTable;
}

/** Enough to repair any row of this program, small enough for every solver's tolerances. */
const MOST_MISSES = 1_000_000;

/** Exactly one choice covers an active cell, none an inactive one. */
function writeCells({ builder, choices }: Writer, model: PathwayModel): void {
  for (let cell = 0; cell < model.agents * model.periods; cell += 1) {
    const agent = Math.floor(cell / model.periods);
    const period = cell % model.periods;
    for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1) {
      if (covers(choices, j, period)) builder.entry(j, 1);
    }
    const places = model.active[cell]!;
    builder.endRow({ lower: places, upper: places });
  }
}

function writeLinear(writer: Writer, row: Counter | SlotRow): void {
  writeSides(writer, 'agent' in row ? row : { ...row, agent: null }, () => {
    row.choices.forEach((choice, i) => {
      writer.builder.entry(choice, row.weights[i]!);
    });
  });
}

/** A class is used exactly when one of its choices is taken. */
function writeDistinct(writer: Writer, row: DistinctCounter): void {
  const { builder } = writer;
  const used = builder.addBinaries(row.classes);
  row.choices.forEach((choice, i) => {
    builder.entry(used + row.classOf[i]!, 1);
    builder.entry(choice, -1);
    builder.endRow({ lower: 0, upper: Infinity });
  });
  for (let k = 0; k < row.classes; k += 1) {
    builder.entry(used + k, 1);
    row.choices.forEach((choice, i) => {
      if (row.classOf[i] === k) builder.entry(choice, -1);
    });
    builder.endRow({ lower: -Infinity, upper: 0 });
  }
  writeSides(writer, row, () => {
    for (let k = 0; k < row.classes; k += 1) builder.entry(used + k, 1);
  });
}

/** One row for each choice that must come after. */
function writePrecedence(writer: Writer, precedence: Precedence): void {
  const { before, after, soft } = precedence;
  const { builder, choices } = writer;
  for (const later of after) {
    builder.entry(later, 1);
    for (const earlier of before) {
      if (choices.start[earlier]! + choices.length[earlier]! <= choices.start[later]!)
        builder.entry(earlier, -1);
    }
    if (soft !== null) builder.entry(addMiss(writer, soft, precedence.agent), -1);
    builder.endRow({ lower: -Infinity, upper: 0 });
  }
}

/**
 * `last[t, l]`: the last label up to period t is l. A change at t: a label starts although the last one was another.
 * Both are only pushed up by rows; nothing rewards a value above what the choices force.
 */
function writeTransition(writer: Writer, row: Transition, periods: number): void {
  const { builder, choices } = writer;
  const starting = (period: number, label: number | null): number[] =>
    Array.from(row.choices).filter(
      (j, i) => choices.start[j] === period && (label === null || row.labelOf[i] === label),
    );
  const last = builder.addBinaries(periods * row.labels);
  const change = builder.addBinaries(periods);
  const at = (period: number, label: number): number => last + period * row.labels + label;
  for (let period = 0; period < periods; period += 1) {
    for (let label = 0; label < row.labels; label += 1) {
      builder.entry(at(period, label), 1);
      for (const j of starting(period, label)) builder.entry(j, -1);
      builder.endRow({ lower: 0, upper: Infinity });
      if (period === 0) continue;
      builder.entry(at(period, label), 1);
      builder.entry(at(period - 1, label), -1);
      for (const j of starting(period, null)) builder.entry(j, 1);
      builder.endRow({ lower: 0, upper: Infinity });
      builder.entry(change + period, 1);
      for (const j of starting(period, label)) builder.entry(j, -1);
      for (let other = 0; other < row.labels; other += 1) {
        if (other !== label) builder.entry(at(period - 1, other), -1);
      }
      builder.endRow({ lower: -1, upper: Infinity });
    }
  }
  const limits = { agent: row.agent, atLeast: null, atMost: row.atMost ?? 0, soft: row.soft };
  writeSides(writer, limits, () => {
    for (let period = 0; period < periods; period += 1) builder.entry(change + period, 1);
  });
}

/** One row for each limit; a soft one may be missed for a price. */
function writeSides(
  writer: Writer,
  limits: Pick<Counter, 'atLeast' | 'atMost' | 'soft'> & { readonly agent: number | null },
  writeEntries: () => void,
): void {
  const { builder } = writer;
  const { atLeast, atMost, soft } = limits;
  if (atLeast !== null) {
    writeEntries();
    if (soft !== null) builder.entry(addMiss(writer, soft, limits.agent), soft.size);
    builder.endRow({ lower: atLeast, upper: Infinity });
  }
  if (atMost !== null) {
    writeEntries();
    if (soft !== null) builder.entry(addMiss(writer, soft, limits.agent), -soft.size);
    builder.endRow({ lower: -Infinity, upper: atMost });
  }
}

function addMiss({ builder, misses }: Writer, { tier, weight }: Softness, agent: number | null): number {
  const column = builder.addColumn({ lower: 0, upper: MOST_MISSES });
  misses.push({ column, agent, tier, weight });
  return column;
}

function covers(choices: ChoiceTable, choice: number, period: number): boolean {
  const start = choices.start[choice]!;
  return start <= period && period < start + choices.length[choice]!;
}
