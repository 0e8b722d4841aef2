import { greatestCommonDivisor } from '../../program/integral-objective.ts';

/** One class of items: all weigh the same, and so many are there. */
export interface ItemClass {
  readonly weight: number;
  readonly available: number;
}

/** What every packing keeps: `sum of coefficients[c] × items taken of class c ≤ most`. Integers ≥ 0. */
export interface Facet {
  readonly coefficients: readonly number[];
  readonly most: number;
}

/** Classes and greatest packings of more are not looked through: such rows are nearly tight as they stand. */
const MOST_CLASSES = 4;
const MOST_PACKINGS = 24;
/** Nor are so many planes: a row of four classes would take a tenth of a second, and a programme may have hundreds. */
const MOST_PLANES = 2100;

/**
 * The inequalities that cut the convex hull of all packings of total weight ≤ `limit` out of the fractional ones, as
 * far as a knapsack of few classes has any that its own row does not imply. A facet with no coefficient of zero touches
 * only packings to which nothing can be added, so that it is found among the planes through some of those.
 */
export function hullOfKnapsack(classes: readonly ItemClass[], limit: number): readonly Facet[] {
  if (classes.length > MOST_CLASSES) return [];
  const facets = new Map<string, Facet>();
  for (let set = 1; set < 1 << classes.length; set += 1) {
    const members = classes.flatMap((_, c) => ((set >> c) & 1 ? [c] : []));
    const packings = greatestPackings(
      members.map((c) => classes[c]!),
      limit,
    );
    if (packings === null || countSubsets(packings.length, members.length) > MOST_PLANES) continue;
    for (const chosen of subsetsOf(packings, members.length)) {
      const plane = planeThrough(chosen);
      if (plane === null || plane.coefficients.some((value) => value <= 0)) continue;
      if (packings.some((packing) => sumOver(plane.coefficients, packing) > plane.most)) continue;
      const coefficients = new Array<number>(classes.length).fill(0);
      members.forEach((c, k) => {
        coefficients[c] = plane.coefficients[k]!;
      });
      if (isImplied({ coefficients, most: plane.most }, classes, limit)) continue;
      facets.set(coefficients.join(), { coefficients, most: plane.most });
    }
  }
  return [...facets.values()];
}

/** Does the knapsack's own row, or what there is of a class, say the same? */
function isImplied({ coefficients, most }: Facet, classes: readonly ItemClass[], limit: number): boolean {
  const all = classes.reduce((sum, { available }, c) => sum + available * coefficients[c]!, 0);
  return all <= most || classes.every(({ weight }, c) => weight * most >= coefficients[c]! * limit);
}

/** Packings that no further item fits into, of those there are; `null` for more than are looked through. */
function greatestPackings(
  classes: readonly ItemClass[],
  limit: number,
): readonly (readonly number[])[] | null {
  const packings: number[][] = [];
  const packing = new Array<number>(classes.length).fill(0);
  // The heaviest first: what is left over at the end is filled with the lightest, and seldom in vain.
  const fill = (c: number, room: number): void => {
    if (packings.length > MOST_PACKINGS) return;
    const next = classes[c];
    if (next === undefined) {
      const isFull = classes.every(({ weight, available }, k) => packing[k] === available || weight > room);
      if (isFull) packings.push([...packing]);
      return;
    }
    const most = Math.min(next.available, Math.floor(room / next.weight));
    for (let taken = c === 0 ? most : 0; taken <= most; taken += 1) {
      packing[c] = taken;
      fill(c - 1, room - taken * next.weight);
    }
  };
  fill(classes.length - 1, limit);
  return packings.length > MOST_PACKINGS ? null : packings;
}

function countSubsets(items: number, size: number): number {
  let count = 1;
  for (let k = 0; k < size; k += 1) count = (count * (items - k)) / (k + 1);
  return count;
}

function* subsetsOf<Item>(items: readonly Item[], size: number, from = 0): Generator<readonly Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let k = from; k <= items.length - size; k += 1)
    for (const rest of subsetsOf(items, size - 1, k + 1)) yield [items[k]!, ...rest];
}

/** The plane through as many points as there are dimensions, in smallest integers; `null` when there is more than one. */
function planeThrough(points: readonly (readonly number[])[]): Facet | null {
  const size = points.length;
  const rows = points.map((point) => [...point, 1]);
  // Elimination without fractions: every division is exact, and all pivots come to the last one (Bareiss 1968).
  const pivots: number[] = [];
  let divisor = 1;
  for (let column = 0; column <= size && pivots.length < size; column += 1) {
    const at = pivots.length;
    const from = rows.findIndex((row, k) => k >= at && row[column] !== 0);
    if (from < 0) continue;
    const chosen = rows[from]!;
    rows[from] = rows[at]!;
    rows[at] = chosen;
    const pivot = chosen[column]!;
    for (const [k, row] of rows.entries()) {
      const factor = row[column]!;
      if (k !== at) rows[k] = row.map((value, c) => (pivot * value - factor * chosen[c]!) / divisor);
    }
    divisor = pivot;
    pivots.push(column);
  }
  if (pivots.length < size) return null;
  const plane = new Array<number>(size + 1).fill(divisor);
  const free = plane.findIndex((_, column) => !pivots.includes(column));
  for (const [k, column] of pivots.entries()) plane[column] = -rows[k]![free]!;
  const common = plane.reduce((sum, value) => greatestCommonDivisor(sum, Math.abs(value)), 0);
  const unit = plane[0]! < 0 ? -common : common;
  return { coefficients: plane.slice(0, size).map((value) => value / unit), most: -plane[size]! / unit };
}

function sumOver(coefficients: readonly number[], packing: readonly number[]): number {
  return coefficients.reduce((sum, value, c) => sum + value * packing[c]!, 0);
}
