/** One row of integers: weights, limits, and what a unit of a miss is worth (`null` = a guarantee). */
interface RowNumbers {
  readonly weights: readonly number[] | Int32Array;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly size: number | null;
}

/** The same row in the smallest integers: a guarantee rounds its limits inwards, a soft row keeps its misses exact. */
export function scaleRow(row: RowNumbers): RowNumbers & { readonly weights: Int32Array } {
  const { atLeast, atMost, size } = row;
  let divisor = size ?? 0;
  if (size !== null) divisor = commonDivisor(commonDivisor(divisor, atLeast ?? 0), atMost ?? 0);
  for (const weight of row.weights) {
    if (divisor === 1) break;
    divisor = commonDivisor(divisor, weight);
  }
  if (divisor === 0) divisor = 1;
  const weights = new Int32Array(row.weights.length);
  for (let at = 0; at < weights.length; at += 1) weights[at] = row.weights[at]! / divisor;
  return {
    weights,
    atLeast: atLeast === null ? null : Math.ceil(atLeast / divisor),
    atMost: atMost === null ? null : Math.floor(atMost / divisor),
    size: size === null ? null : size / divisor,
  };
}

/** Greatest common divisor of two integers, signs put aside; of 0 and n it is n. */
export function commonDivisor(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)];
  while (small !== 0) [large, small] = [small, large % small];
  return large;
}
