import type { Softness } from '../../model/pathway-model.ts';
import type { ClassSets } from './class-sets.ts';

/**
 * The rule needs nothing more: met for good, and unable to be broken by what is still to come. No count comes to this: one whose limit
 * history has used up is folded to below zero.
 */
export const SETTLED: number = -(2 ** 31);

/** Roles of a choice in a precedence, as bits. */
export const AFTER = 1;
export const BEFORE = 2;

/** What one rule has to remember, and its limits. */
export type Cell = CellLimits & ({ readonly kind: 'sum' | 'precedence' | 'transition' } | DistinctCell);

interface DistinctCell {
  readonly kind: 'distinct';
  /** What the numbers in the cell stand for. */
  readonly sets: ClassSets;
}

interface CellLimits {
  readonly initial: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly soft: Softness | null;
  /** By period t: how much can still be added from t on (sum, distinct), or whether anything can (1 or 0). */
  readonly toCome: Int32Array;
}

/** Bits of a transition's cell that hold the last label + 1 (0 = none yet); the changes so far lie above. */
const LABEL_BITS = 16;

/** Holds a cell against its upper limit before anything is taken, which history may have used up; false = broken. */
export function openCell(state: Int32Array, c: number, cell: Cell, misses: Float64Array): boolean {
  if (cell.kind === 'sum') return addUp(state, c, cell, cell.initial, misses);
  if (cell.kind !== 'distinct' || cell.atMost >= 0) return true;
  if (cell.soft !== null) charge(cell.soft, excessUnits(0, cell), misses);
  return cell.soft !== null;
}

/** Applies one choice to one cell; false when a guarantee forbids it. */
export function advance(
  state: Int32Array,
  c: number,
  cell: Cell,
  value: number,
  misses: Float64Array,
): boolean {
  switch (cell.kind) {
    case 'sum':
      return addUp(state, c, cell, state[c]! + value, misses);
    case 'distinct': {
      const seen = cell.sets.with(state[c]!, value);
      if (seen === state[c]) return true;
      state[c] = seen;
      const count = cell.sets.size(seen);
      if (count <= cell.atMost) return true;
      if (cell.soft !== null)
        charge(cell.soft, excessUnits(count, cell) - excessUnits(count - 1, cell), misses);
      return cell.soft !== null;
    }
    case 'precedence':
      if ((value & AFTER) !== 0) {
        if (cell.soft === null) return false;
        charge(cell.soft, 1, misses);
      }
      if ((value & BEFORE) !== 0) state[c] = SETTLED;
      return true;
    case 'transition': {
      const last = state[c]! & ((1 << LABEL_BITS) - 1);
      // As far as they matter.
      let changes = state[c]! >> LABEL_BITS;
      if (last !== 0 && last !== value + 1) {
        changes += 1;
        if (changes > cell.atMost) {
          if (cell.soft === null) return false;
          charge(cell.soft, 1, misses);
          changes = cell.atMost;
        }
      }
      state[c] = (changes << LABEL_BITS) | (value + 1);
      return true;
    }
  }
}

/** Sets a sum; charges what it newly exceeds and folds the excess away. */
function addUp(state: Int32Array, c: number, cell: Cell, sum: number, misses: Float64Array): boolean {
  state[c] = sum;
  if (sum <= cell.atMost) return true;
  if (cell.soft === null) return false;
  const units = Math.ceil((sum - cell.atMost) / cell.soft.size);
  charge(cell.soft, units, misses);
  state[c] = sum - units * cell.soft.size;
  return true;
}

/** Folds a cell away when the future cannot change its verdict; false when a guarantee is out of reach. */
export function settle(
  state: Int32Array,
  c: number,
  cell: Cell,
  period: number,
  misses: Float64Array,
): boolean {
  const toCome = cell.toCome[period]!;
  if (cell.kind === 'precedence' || cell.kind === 'transition') {
    if (toCome === 0) state[c] = SETTLED;
    return true;
  }
  const reached = cell.kind === 'distinct' ? cell.sets.size(state[c]!) : state[c]!;
  const short = reached < cell.atLeast;
  if (short && reached + toCome < cell.atLeast) {
    if (cell.soft === null) return false;
    if (toCome === 0) {
      charge(cell.soft, Math.ceil((cell.atLeast - reached) / cell.soft.size), misses);
      state[c] = SETTLED;
      return true;
    }
  }
  if (!short && reached + toCome <= cell.atMost) state[c] = SETTLED;
  else if (cell.kind === 'sum' && !short && cell.atMost === Infinity) state[c] = SETTLED;
  return true;
}

function excessUnits(count: number, cell: Cell): number {
  return Math.ceil(Math.max(0, count - cell.atMost) / (cell.soft?.size ?? 1));
}

function charge(soft: Softness, units: number, misses: Float64Array): void {
  misses[soft.tier]! += units * soft.weight;
}
