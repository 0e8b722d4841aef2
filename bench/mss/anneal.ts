import type { Random } from '../generate/random.ts';
import type { Internship } from './check-solution.ts';
import { copyDraft, desireOf, openDraft } from './draft.ts';
import { DraftBoard } from './draft-board.ts';
import { moveDraft, tradeWards } from './move-draft.ts';
import type { MssInstance } from './read-instance.ts';
import type { StudentProblem } from './student-problem.ts';

/** What is annealed, and how. */
export interface Annealing {
  readonly instance: MssInstance;
  readonly problems: readonly StudentProblem[];
  readonly random: Random;
  /** At first and at last, in units of desire. */
  readonly heat: { readonly hot: number; readonly cold: number };
  /** Share of the time that has passed; over at 1. */
  readonly passed: () => number;
}

/**
 * Simulated annealing over whole pathways, one a student to begin with: internships move, and two students trade wards. The students' own
 * rules are kept, staffing may be missed at a fine. Gives the best solution met, by student; `null` where none keeps the staffing.
 */
export function anneal(
  { instance, problems, random, heat, passed }: Annealing,
  start: readonly (readonly Internship[])[],
): readonly (readonly Internship[])[] | null {
  const board = new DraftBoard(instance, problems, start);
  const drafts = problems.map((problem) => openDraft(problem, start[problem.student]!));
  const movable = problems.filter(({ internships }) => internships > 0);
  const record = new BestPaths(board, start);
  const copy = ({ student }: StudentProblem): void => copyDraft(board.drafts[student]!, drafts[student]!);
  for (let part = movable.length > 0 ? passed() : 1; part < 1; part = passed()) {
    const warmth = heat.hot * (heat.cold / heat.hot) ** part;
    board.raiseFines();
    for (let move = 0; move < MOVES; move += 1) {
      const one = movable[random.below(movable.length)]!;
      const own = drafts[one.student]!;
      copy(one);
      const two = random.below(TRADES) === 0 ? movable[random.below(movable.length)]! : one;
      if (two === one) moveDraft(one, own, random);
      else {
        copy(two);
        tradeWards(one, [own, drafts[two.student]!], random);
      }
      const desire = desireOf(one, own);
      if (desire === -Infinity) continue;
      const before = board.desire(one.student);
      const least = board.worth + warmth * Math.log(1 - random.unit());
      // Nothing can be set right where nothing is broken.
      if (two === one && board.whole && board.scoreWith(one.student, desire) < least) continue;
      const [others, othersBefore] = [
        two === one ? 0 : desireOf(two, drafts[two.student]!),
        board.desire(two.student),
      ];
      if (others === -Infinity) continue;
      board.exchange(one.student, own, desire);
      if (two !== one) board.exchange(two.student, drafts[two.student]!, others);
      if (board.worth >= least) record.note(one.student, two.student);
      else {
        if (two !== one) board.exchange(two.student, drafts[two.student]!, othersBefore);
        board.exchange(one.student, own, before);
      }
    }
  }
  return record.paths;
}

/** The best paths that a board went through; only what has changed is read again. */
class BestPaths {
  readonly #board: DraftBoard;
  readonly #known: (readonly Internship[])[];
  readonly #changed = new Set<number>();
  #score = -Infinity;

  constructor(board: DraftBoard, start: readonly (readonly Internship[])[]) {
    this.#board = board;
    this.#known = [...start];
    this.note();
  }

  /** `null` where wards were short of somebody all the time. */
  get paths(): readonly (readonly Internship[])[] | null {
    return this.#score === -Infinity ? null : this.#known;
  }

  /** Looks at the board after students got other drafts. */
  note(...students: readonly number[]): void {
    for (const student of students) this.#changed.add(student);
    if (!this.#board.whole || this.#board.score <= this.#score) return;
    this.#score = this.#board.score;
    for (const student of this.#changed) this.#known[student] = this.#board.path(student);
    this.#changed.clear();
  }
}

/** Moves between two looks at the clock. */
const MOVES = 2000;
/** One move of so many is a trade. */
const TRADES = 4;
