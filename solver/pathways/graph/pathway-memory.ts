import type { PathwayModel, Softness } from '../../model/pathway-model.ts';
import { openClassSets } from './class-sets.ts';
import { AFTER, advance, BEFORE, type Cell, openCell, SETTLED, settle } from './memory-cell.ts';
import { type OwnRules, rulesOf } from './own-rules.ts';

/**
 * Reader (b) of the primitives: what one agent has to remember along its pathway. A state is a vector with
 * one cell for each rule that still needs to know something. Values that can no longer matter are folded
 * into `SETTLED`, so that pasts with the same future share a state.
 */
export interface PathwayMemory {
  /** State before the first period; `null` when some guarantee cannot be met by any pathway. */
  readonly start: Int32Array | null;
  /** What rules cost that are missed whatever the agent takes; one entry a tier. */
  readonly startMisses: Float64Array;
  /**
   * Writes into `next` the state after taking `choice` (or after an inactive period, `choice` −1, ending at
   * `end`); false when a guarantee forbids it. What misses cost is added to `misses` (one entry a tier).
   */
  step(state: Int32Array, choice: number, end: number, misses: Float64Array, next: Int32Array): boolean;
  /** Names what a choice does to the state: choices of one start and length with the same effect step alike. */
  effectOf(choice: number): string;
  /** Names the rules: agents with the same shape, periods and effects have the same states. */
  readonly shape: string;
}

/** What a choice does to a cell: a weight (counter), a class (distinct), a label, or its role in a precedence. */
interface Effect {
  readonly cell: number;
  readonly value: number;
}

/** Builds the memory of one agent. */
export function buildMemory(
  model: PathwayModel,
  agent: number,
  rules: OwnRules = rulesOf(model, agent),
): PathwayMemory {
  const { choices } = model;
  const base = choices.first[agent]!;
  const cells: Cell[] = [];
  const effects: Effect[][] = Array.from({ length: choices.first[agent + 1]! - base }, () => []);
  const touch = (choice: number, value: number): void => {
    effects[choice - base]!.push({ cell: cells.length, value });
  };
  for (const counter of rules.counters) {
    const weightOf = new Map<number, number>();
    counter.choices.forEach((choice, i) => {
      weightOf.set(choice, (weightOf.get(choice) ?? 0) + counter.weights[i]!);
    });
    for (const [choice, weight] of weightOf) touch(choice, weight);
    cells.push({
      kind: 'sum',
      initial: 0,
      ...limitsOf(counter),
      toCome: greatestToCome(model, agent, weightOf),
    });
  }
  for (const distinct of rules.distincts) {
    distinct.choices.forEach((choice, i) => {
      touch(choice, distinct.classOf[i]!);
    });
    const one = new Map(Array.from(distinct.choices, (choice) => [choice, 1]));
    cells.push({
      kind: 'distinct',
      sets: openClassSets(),
      initial: 0,
      ...limitsOf(distinct),
      toCome: greatestToCome(model, agent, one),
    });
  }
  for (const precedence of rules.precedences) {
    const roles = new Map<number, number>();
    for (const choice of precedence.after) roles.set(choice, AFTER);
    for (const choice of precedence.before) roles.set(choice, (roles.get(choice) ?? 0) | BEFORE);
    for (const [choice, role] of roles) touch(choice, role);
    const later = new Map(Array.from(precedence.after, (choice) => [choice, 1]));
    cells.push({
      kind: 'precedence',
      initial: 0,
      atLeast: 0,
      atMost: 0,
      soft: precedence.soft,
      toCome: greatestToCome(model, agent, later),
    });
  }
  for (const transition of rules.transitions) {
    transition.choices.forEach((choice, i) => {
      touch(choice, transition.labelOf[i]!);
    });
    const labelled = new Map(Array.from(transition.choices, (choice) => [choice, 1]));
    cells.push({
      kind: 'transition',
      initial: 0,
      atLeast: 0,
      atMost: transition.atMost ?? 0,
      soft: transition.soft,
      toCome: greatestToCome(model, agent, labelled),
    });
  }
  const settleAll = (state: Int32Array, period: number, misses: Float64Array): boolean => {
    for (let c = 0; c < cells.length; c += 1) {
      if (state[c] !== SETTLED && !settle(state, c, cells[c]!, period, misses)) return false;
    }
    return true;
  };
  const startMisses = new Float64Array(model.tiers.length);
  const opening = Int32Array.from(cells, (cell) => cell.initial);
  const possible = cells.every((cell, c) => openCell(opening, c, cell, startMisses));
  return {
    start: possible && settleAll(opening, 0, startMisses) ? opening : null,
    startMisses,
    effectOf: (choice) => effects[choice - base]!.map(({ cell, value }) => `${cell}:${value}`).join(),
    get shape() {
      return JSON.stringify(cells.map((cell) => ({ ...cell, toCome: Array.from(cell.toCome) })));
    },
    step(state, choice, end, misses, next) {
      next.set(state);
      if (choice >= 0) {
        for (const { cell, value } of effects[choice - base]!) {
          if (next[cell] !== SETTLED && !advance(next, cell, cells[cell]!, value, misses)) return false;
        }
      }
      return settleAll(next, end, misses);
    },
  };
}

function limitsOf(row: { atLeast: number | null; atMost: number | null; soft: Softness | null }) {
  return { atLeast: row.atLeast ?? -Infinity, atMost: row.atMost ?? Infinity, soft: row.soft };
}

/** Greatest weight that choices starting at period t or later can still add, by t. */
function greatestToCome(
  model: PathwayModel,
  agent: number,
  weightOf: ReadonlyMap<number, number>,
): Int32Array {
  const { choices, periods } = model;
  const best = new Int32Array(periods + 1);
  for (let period = periods - 1; period >= 0; period -= 1) {
    best[period] = best[period + 1]!;
    for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1) {
      if (choices.start[j] !== period) continue;
      const reach = (weightOf.get(j) ?? 0) + best[period + choices.length[j]!]!;
      if (reach > best[period]!) best[period] = reach;
    }
  }
  return best;
}
