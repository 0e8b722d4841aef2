import { greatestCommonDivisor } from '../program/integral-objective.ts';

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
    if (packings.length > MOST_PACKINGS) continue;
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

/** Packings that no further item fits into, of those there are. */
function greatestPackings(classes: readonly ItemClass[], limit: number): readonly (readonly number[])[] {
  const packings: number[][] = [];
  const fill = (packing: number[], room: number): void => {
    const next = classes[packing.length];
    if (next === undefined) {
      const isFull = classes.every(({ weight, available }, c) => packing[c] === available || weight > room);
      if (isFull) packings.push(packing);
      return;
    }
    const most = Math.min(next.available, Math.floor(room / next.weight));
    for (let taken = 0; taken <= most; taken += 1) fill([...packing, taken], room - taken * next.weight);
  };
  fill([], limit);
  return packings;
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
  // Cramer's rule on rows (point, 1): coefficient c is the determinant without column c, signs alternating.
  const minors = Array.from({ length: size + 1 }, (_, column) =>
    determinant(points.map((point) => [...point, 1].filter((_, c) => c !== column))),
  );
  const signed = minors.map((minor, c) => (c % 2 === 0 ? minor : -minor));
  const divisor = signed.reduce((sum, value) => greatestCommonDivisor(sum, Math.abs(value)), 0);
  if (divisor === 0) return null;
  const sign = signed[0]! < 0 ? -1 : 1;
  const coefficients = signed.slice(0, size).map((value) => (sign * value) / divisor);
  return { coefficients, most: (-sign * signed[size]!) / divisor };
}

function determinant(rows: readonly (readonly number[])[]): number {
  const [first, ...rest] = rows;
  if (first === undefined) return 1;
  return first.reduce((sum, value, column) => {
    if (value === 0) return sum;
    const minor = determinant(rest.map((row) => row.filter((_, c) => c !== column)));
    return sum + (column % 2 === 0 ? value : -value) * minor;
  }, 0);
}

function sumOver(coefficients: readonly number[], packing: readonly number[]): number {
  return coefficients.reduce((sum, value, c) => sum + value * packing[c]!, 0);
}
