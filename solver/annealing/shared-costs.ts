import type { PathwayModel } from '../model/pathway-model.ts';
import { type ChoiceSides, readSlots, type SlotSide } from '../model/slot-sides.ts';
import { PARTS } from './own-costs.ts';

/** How full the slots are, and what a change of some choices would cost there. */
export class SharedCosts {
  readonly #sides: readonly SlotSide[];
  readonly #sidesOf: ChoiceSides;
  readonly #fill: Float64Array;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  /** What a miss is measured by: the size of a unit, or what one choice adds at most. */
  readonly #size: Float64Array;
  readonly #tier: Int32Array;
  readonly #weight: Float64Array;
  /** Sides that the change on trial touches, with what they held before. */
  readonly #touched: Int32Array;
  readonly #before: Float64Array;
  readonly #isTouched: Uint8Array;
  #count = 0;

  constructor(model: PathwayModel) {
    const { sides, sidesOf } = readSlots(model);
    this.#sides = sides;
    this.#sidesOf = sidesOf;
    this.#fill = new Float64Array(sides.length);
    this.#lower = Float64Array.from(sides, ({ lower }) => lower);
    this.#upper = Float64Array.from(sides, ({ upper }) => upper);
    this.#tier = Int32Array.from(sides, ({ miss }) => miss?.tier ?? -1);
    this.#weight = Float64Array.from(sides, ({ miss }) => miss?.weight ?? 0);
    this.#size = Float64Array.from(sides, ({ miss }) => Math.abs(miss?.coefficient ?? 1));
    sidesOf.side.forEach((side, e) => {
      if (this.#tier[side]! < 0) this.#size[side] = Math.max(this.#size[side]!, Math.abs(sidesOf.weight[e]!));
    });
    this.#touched = new Int32Array(sides.length);
    this.#before = new Float64Array(sides.length);
    this.#isTouched = new Uint8Array(sides.length);
  }

  /** Counts a choice in (1) or out (−1), on trial. */
  count(choice: number, sign: 1 | -1): void {
    const { first, side, weight } = this.#sidesOf;
    for (let e = first[choice]!; e < first[choice + 1]!; e += 1) {
      const s = side[e]!;
      if (this.#isTouched[s] === 0) {
        this.#isTouched[s] = 1;
        this.#before[s] = this.#fill[s]!;
        this.#touched[this.#count] = s;
        this.#count += 1;
      }
      this.#fill[s]! += sign * weight[e]!;
    }
  }

  /** What the change on trial adds: to `costs`, by tier, and (returned) to what guarantees are missed by. */
  weigh(costs: Float64Array): number {
    let breach = 0;
    for (let k = 0; k < this.#count; k += 1) {
      const s = this.#touched[k]!;
      const more = this.#missAt(s, this.#fill[s]!) - this.#missAt(s, this.#before[s]!);
      if (more === 0) continue;
      if (this.#tier[s]! < 0) breach += more;
      else costs[this.#tier[s]!]! += more * this.#weight[s]!;
    }
    return breach;
  }

  /** What all sides come to now. */
  weighAll(costs: Float64Array): number {
    let breach = 0;
    for (let s = 0; s < this.#sides.length; s += 1) {
      const miss = this.#missAt(s, this.#fill[s]!);
      if (this.#tier[s]! < 0) breach += miss;
      else costs[this.#tier[s]!]! += miss * this.#weight[s]!;
    }
    return breach;
  }

  #missAt(side: number, fill: number): number {
    const short = Math.max(0, this.#lower[side]! - fill, fill - this.#upper[side]!) / this.#size[side]!;
    return Math.ceil(this.#tier[side]! < 0 ? PARTS * short : short);
  }

  keep(): void {
    for (let k = 0; k < this.#count; k += 1) this.#isTouched[this.#touched[k]!] = 0;
    this.#count = 0;
  }

  undo(): void {
    for (let k = 0; k < this.#count; k += 1) {
      const s = this.#touched[k]!;
      this.#fill[s] = this.#before[s]!;
      this.#isTouched[s] = 0;
    }
    this.#count = 0;
  }
}
