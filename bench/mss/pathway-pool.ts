import type { Internship } from './check-solution.ts';
import { worthOf } from './pathway-worth.ts';
import type { MssInstance } from './read-instance.ts';
import { cellOf, priceInternships } from './staffing.ts';
import type { StudentProblem } from './student-problem.ts';

/** What one student may do, and what it is worth to the student. */
export interface Pathway {
  readonly student: number;
  readonly blocks: readonly Internship[];
  readonly desire: number;
  /** Every cell that is occupied, ascending. */
  readonly cells: readonly number[];
}

/** Pathways met so far, each once. */
export class PathwayPool {
  readonly all: Pathway[] = [];
  readonly byStudent: readonly Pathway[][];
  readonly #instance: MssInstance;
  readonly #problems: readonly StudentProblem[];
  readonly #known = new Set<string>();

  constructor(instance: MssInstance, problems: readonly StudentProblem[]) {
    this.#instance = instance;
    this.#problems = problems;
    this.byStudent = problems.map(() => []);
  }

  /** Takes in a student's whole pathway, blocks by start; `false` when it was there already. */
  add(student: number, blocks: readonly Internship[]): boolean {
    const firsts = blocks.map((block) => cellOf(this.#instance, block));
    const key = `${student}:${firsts.join()}`;
    if (this.#known.has(key)) return false;
    this.#known.add(key);
    const desire = worthOf(this.#instance, this.#problems[student]!, { weight: 1, prices: null }, blocks);
    const { duration } = this.#instance;
    const cells = firsts.flatMap((first) => Array.from({ length: duration }, (_, p) => first + p));
    const pathway = { student, blocks, desire, cells: cells.sort((a, b) => a - b) };
    this.all.push(pathway);
    this.byStudent[student]!.push(pathway);
    return true;
  }

  /** Of each student the best pathway met, at prices of cells; whoever has none is left out. */
  chooseBest(weights: Float64Array, cells: Float64Array): readonly Internship[] {
    const prices = priceInternships(this.#instance, cells);
    return this.#problems.flatMap((problem) => {
      const pricing = { weight: weights[problem.student]!, prices };
      let best: { readonly blocks: readonly Internship[]; readonly worth: number } | null = null;
      for (const { blocks } of this.byStudent[problem.student]!) {
        const worth = worthOf(this.#instance, problem, pricing, blocks);
        if (best === null || worth > best.worth) best = { blocks, worth };
      }
      return best?.blocks ?? [];
    });
  }

  /** Takes in one pathway a student; an empty one only where nothing is asked. */
  addSchedule(paths: readonly (readonly Internship[])[]): void {
    paths.forEach((path, student) => {
      if (path.length > 0 || this.#problems[student]!.internships === 0) this.add(student, path);
    });
  }
}
