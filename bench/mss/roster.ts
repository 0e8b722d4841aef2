import type { Internship } from './check-solution.ts';
import { type Draft, type DraftRules, desireOf, newDraft, readDraft } from './draft.ts';
import type { MssInstance } from './read-instance.ts';

/** A pathway of every student, and what they come to together; built for trying very many small changes. */
export class Roster {
  /** By student: how many internships, and from which index on they stand in `starts` and `wards`, by start. */
  readonly sizes: Int32Array;
  readonly stride: number;
  readonly starts: Int32Array;
  readonly wards: Int32Array;
  readonly desires: Int32Array;
  readonly rules: DraftRules;
  readonly #periods: number;
  readonly #duration: number;
  readonly #least: Int32Array;
  readonly #most: Int32Array;
  readonly #counts: Int32Array;
  /** Cells short of somebody come first, so many; and where each stands. */
  readonly short: Int32Array;
  readonly shortAt: Int32Array;
  shorts = 0;
  #total = 0;
  #worst = MOST;
  /** Students and periods that wards have too few or too many. */
  #broken = 0;
  /** Of a student and period too few or too many. */
  fine: number;

  /** `paths` by student, each whole. */
  constructor(
    instance: MssInstance,
    rules: DraftRules,
    paths: readonly (readonly Internship[])[],
    fine: number,
  ) {
    this.rules = rules;
    this.#periods = instance.periods;
    this.#duration = instance.duration;
    this.#least = Int32Array.from(instance.least);
    this.#most = Int32Array.from(instance.most);
    this.#counts = new Int32Array(instance.least.length);
    this.short = new Int32Array(instance.least.length);
    this.shortAt = new Int32Array(instance.least.length);
    instance.least.forEach((least, cell) => {
      if (least > 0) this.#mark(cell, -1);
    });
    this.#broken = instance.least.reduce((sum, least) => sum + least, 0);
    this.fine = fine;
    this.stride = paths.reduce((most, { length }) => Math.max(most, length), 0);
    this.sizes = Int32Array.from(paths, ({ length }) => length);
    this.starts = new Int32Array(paths.length * this.stride);
    this.wards = new Int32Array(paths.length * this.stride);
    this.desires = new Int32Array(paths.length);
    const draft = newDraft(this.stride);
    paths.forEach((path, student) => {
      path.forEach(({ start, hospital, discipline }, at) => {
        const ward = hospital * instance.disciplines + discipline;
        this.starts[student * this.stride + at] = start;
        this.wards[student * this.stride + at] = ward;
        this.#staff(start, ward, 1);
      });
      this.copyTo(draft, student);
      this.desires[student] = desireOf(rules, student, draft);
    });
    for (const desire of this.desires) {
      this.#total += desire;
      this.#worst = Math.min(this.#worst, desire);
    }
  }

  /** As the benchmark scores: total and least desire, whatever wards are short of. */
  get score(): number {
    return this.#total + this.#worst;
  }

  /** Whether every ward has as many as it should. */
  get whole(): boolean {
    return this.#broken === 0;
  }

  /** What wards are fined for students too few or too many. */
  get fined(): number {
    return this.fine * this.#broken;
  }

  /** Makes the draft what the student has. */
  copyTo(draft: Draft, student: number): void {
    const from = student * this.stride;
    const size = this.sizes[student]!;
    draft.size = size;
    for (let at = 0; at < size; at += 1) {
      draft.starts[at] = this.starts[from + at]!;
      draft.wards[at] = this.wards[from + at]!;
    }
  }

  /** What the score gains when the desires of two students, or of one named twice, become others. */
  gain(one: number, desire: number, two: number, other: number): number {
    const before = this.desires[one]! + (one === two ? 0 : this.desires[two]!);
    const after = desire + (one === two ? 0 : other);
    return after - before + this.#worstWith(one, desire, two, other) - this.#worst;
  }

  /** Counts as if the student had the draft from now on; what wards are fined more by that. Staffing alone is changed. */
  restaff(student: number, draft: Draft): number {
    return this.#replace(student, draft, 1);
  }

  /** Takes `restaff` back. */
  unstaff(student: number, draft: Draft): void {
    this.#replace(student, draft, -1);
  }

  /** The student has the draft, worth `desire`, from now on. Staffing was seen to. */
  take(student: number, draft: Draft, desire: number): void {
    this.#worst = this.#worstWith(student, desire, student, desire);
    this.#total += desire - this.desires[student]!;
    this.desires[student] = desire;
    const from = student * this.stride;
    for (let at = 0; at < draft.size; at += 1) {
      this.starts[from + at] = draft.starts[at]!;
      this.wards[from + at] = draft.wards[at]!;
    }
  }

  path(student: number): Internship[] {
    const draft = newDraft(this.stride);
    this.copyTo(draft, student);
    return readDraft(this.rules, student, draft);
  }

  #worstWith(one: number, desire: number, two: number, other: number): number {
    const least = desire < other ? desire : other;
    if (least <= this.#worst) return least;
    if (this.desires[one]! > this.#worst && this.desires[two]! > this.#worst) return this.#worst;
    let worst = least;
    for (let student = 0; student < this.desires.length; student += 1)
      if (student !== one && student !== two && this.desires[student]! < worst)
        worst = this.desires[student]!;
    return worst;
  }

  /** Both are sorted by start, so that what they have in common is met together and left alone. */
  #replace(student: number, draft: Draft, sign: 1 | -1): number {
    const before = this.#broken;
    const { starts, wards } = this;
    let old = student * this.stride;
    const end = old + this.sizes[student]!;
    let at = 0;
    while (old < end || at < draft.size) {
      const from = old < end ? starts[old]! : NEVER;
      const to = at < draft.size ? draft.starts[at]! : NEVER;
      if (from === to && wards[old] === draft.wards[at]) {
        old += 1;
        at += 1;
      } else if (from <= to) {
        this.#staff(from, wards[old]!, sign === 1 ? -1 : 1);
        old += 1;
      } else {
        this.#staff(to, draft.wards[at]!, sign);
        at += 1;
      }
    }
    return this.fine * (this.#broken - before);
  }

  #staff(start: number, ward: number, sign: 1 | -1): void {
    const counts = this.#counts;
    const limits = sign === 1 ? this.#least : this.#most;
    const others = sign === 1 ? this.#most : this.#least;
    const from = ward * this.#periods + start;
    const end = from + this.#duration;
    for (let cell = from; cell < end; cell += 1) {
      const count = counts[cell]!;
      counts[cell] = count + sign;
      if (count - this.#least[cell]! === (sign === 1 ? -1 : 0)) this.#mark(cell, sign);
      // Up to the least, or down to the most, it gets better; beyond the other limit it gets worse.
      const more = (others[cell]! - count) * sign <= 0 ? 1 : (limits[cell]! - count) * sign > 0 ? -1 : 0;
      this.#broken += more;
    }
  }

  /** A cell comes to be short of somebody (−1), or no longer is. */
  #mark(cell: number, sign: 1 | -1): void {
    const { short, shortAt } = this;
    if (sign === -1) {
      shortAt[cell] = this.shorts;
      short[this.shorts] = cell;
      this.shorts += 1;
    } else {
      this.shorts -= 1;
      const last = short[this.shorts]!;
      short[shortAt[cell]!] = last;
      shortAt[last] = shortAt[cell]!;
    }
  }
}

/** Later than any start, and more than any desire. */
const NEVER = 0x3fff_ffff;
const MOST = 0x3fff_ffff;
