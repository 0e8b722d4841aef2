/** Numbers one after the other, in memory that grows with them. */
export class GrowableArray<Numbers extends Int32Array | Float64Array> {
  length = 0;
  #values: Numbers;
  readonly #make: (size: number) => Numbers;

  constructor(make: (size: number) => Numbers, expected: number) {
    this.#make = make;
    this.#values = make(Math.max(64, expected));
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#widen(this.length + 1);
    this.#values[this.length++] = value;
  }

  /** Appends `source[from]` … `source[end − 1]`, each with something added to it. */
  pushRange(source: Numbers, from: number, end: number, added = 0): void {
    const at = this.length;
    this.length += end - from;
    if (this.length > this.#values.length) this.#widen(this.length);
    const values = this.#values;
    for (let k = from; k < end; k += 1) values[at + k - from] = source[k]! + added;
  }

  /** What is there, at its own length. */
  take(): Numbers {
    return this.#values.slice(0, this.length) as Numbers;
  }

  #widen(least: number): void {
    const wider = this.#make(Math.max(least, 2 * this.#values.length));
    wider.set(this.#values);
    this.#values = wider;
  }
}
