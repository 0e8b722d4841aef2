/** The same numbers in memory that threads share. */
export function shareInts(values: ArrayLike<number>): Int32Array {
  const shared = new Int32Array(new SharedArrayBuffer(values.length * Int32Array.BYTES_PER_ELEMENT));
  shared.set(values);
  return shared;
}

export function shareFloats(values: ArrayLike<number>): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(values.length * Float64Array.BYTES_PER_ELEMENT));
  shared.set(values);
  return shared;
}

/** Where each list begins when they stand one after the other, and where the last one ends. */
export function countUp(lists: readonly { readonly length: number }[]): number[] {
  const first = [0];
  for (const { length } of lists) first.push(first.at(-1)! + length);
  return first;
}
