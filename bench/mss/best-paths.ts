import type { Internship } from './check-solution.ts';
import type { Roster } from './roster.ts';

/** The best paths that a roster went through; only what has changed is read again. */
export class BestPaths {
  readonly #roster: Roster;
  readonly #known: (readonly Internship[])[];
  readonly #changed = new Set<number>();
  #score = -Infinity;
  #fresh = false;

  /** `start` is what the roster began with. */
  constructor(roster: Roster, start: readonly (readonly Internship[])[]) {
    this.#roster = roster;
    this.#known = [...start];
    this.#look();
  }

  /** `null` where wards were short of somebody all the time. */
  get paths(): readonly (readonly Internship[])[] | null {
    return this.#score === -Infinity ? null : this.#known;
  }

  /** The same, and `null` also where they have been taken since they became better. */
  takeFresh(): readonly (readonly Internship[])[] | null {
    if (!this.#fresh) return null;
    this.#fresh = false;
    return [...this.#known];
  }

  /** Looks at the roster after two students (or one, named twice) got other drafts. */
  note(one: number, two: number): void {
    this.#changed.add(one);
    this.#changed.add(two);
    this.#look();
  }

  #look(): void {
    if (!this.#roster.whole || this.#roster.score <= this.#score) return;
    this.#score = this.#roster.score;
    for (const student of this.#changed) this.#known[student] = this.#roster.path(student);
    this.#changed.clear();
    this.#fresh = true;
  }
}
