import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../bench/generate/random.ts';
import { anneal } from '../../../bench/mss/anneal.ts';
import { annealBest } from '../../../bench/mss/anneal-best.ts';
import { checkSolution, type Internship } from '../../../bench/mss/check-solution.ts';
import { copyDraft, desireOf, openDraft, readDraft } from '../../../bench/mss/draft.ts';
import { DraftBoard } from '../../../bench/mss/draft-board.ts';
import { Keeper } from '../../../bench/mss/keep-best.ts';
import { moveDraft, tradeWards } from '../../../bench/mss/move-draft.ts';
import { PathwayPool } from '../../../bench/mss/pathway-pool.ts';
import { SCALE } from '../../../bench/mss/pathway-worth.ts';
import type { MssInstance } from '../../../bench/mss/read-instance.ts';
import { relaxFreely } from '../../../bench/mss/relax-repeats.ts';
import { listStudentProblems, type StudentProblem } from '../../../bench/mss/student-problem.ts';
import { ownSolutions, tinyInstance, tryEverything } from './tiny-instance.ts';

interface Case {
  readonly seed: number;
  readonly instance: MssInstance;
  readonly problems: readonly StudentProblem[];
  /** By student: own rules kept, wards not asked. */
  readonly start: readonly (readonly Internship[])[];
}

/** Where everybody can do something. */
const cases: readonly Case[] = Array.from({ length: 24 }, (_, seed): Case => {
  const instance = tinyInstance(seed);
  const own = Array.from({ length: instance.students }, (_, student) => ownSolutions(instance, student));
  const start = own.flatMap((all) => all.slice(0, 1));
  return { seed, instance, problems: listStudentProblems(instance), start };
}).filter(({ problems, start }) => start.length === problems.length);

describe('moveDraft and tradeWards', () => {
  it('keep the groups, and desireOf says what the checker says of one student alone', () => {
    let whole = 0;
    let broken = 0;
    for (const { seed, instance, problems, start } of cases) {
      const random = seededRandom(`drafts ${seed}`);
      const movable = problems.filter(({ internships }) => internships > 0);
      for (let move = 0; move < 150 && movable.length > 0; move += 1) {
        const problem = movable[move % movable.length]!;
        const other = movable[(move + 1) % movable.length]!;
        const draft = openDraft(problem, start[problem.student]!);
        const theirs = openDraft(other, start[other.student]!);
        if (problem !== other && random.below(4) === 0) tradeWards(problem, [draft, theirs], random);
        for (let step = random.below(4); step > 0; step -= 1) moveDraft(problem, draft, random);
        const path = readDraft(problem, draft);
        const solution = start.flatMap((own, student) => (student === problem.student ? path : own));
        const verdict = checkSolution({ ...instance, ...freeWards(instance) }, solution);
        expect(verdict.violations.filter((what) => what.includes('of group'))).toEqual([]);
        const ordered = path.every(({ start: from }, at) => at === 0 || path[at - 1]!.start <= from);
        const keeps = ordered && verdict.violations.length === 0;
        if (keeps) whole += 1;
        else broken += 1;
        expect(desireOf(problem, draft)).toBe(keeps ? verdict.desires[problem.student] : -Infinity);
      }
    }
    expect(whole).toBeGreaterThan(300);
    expect(broken).toBeGreaterThan(300);
  });
});

describe('DraftBoard', () => {
  it('counts as the checker does, whatever is exchanged, and an exchange is undone by itself', () => {
    let whole = 0;
    let short = 0;
    for (const { seed, instance, problems, start } of cases) {
      const random = seededRandom(`board ${seed}`);
      const board = new DraftBoard(instance, problems, start);
      const movable = problems.filter(({ internships }) => internships > 0);
      for (let move = 0; move < 60 && movable.length > 0; move += 1) {
        const problem = movable[random.below(movable.length)]!;
        const { student } = problem;
        const draft = openDraft(problem, start[student]!);
        copyDraft(board.drafts[student]!, draft);
        moveDraft(problem, draft, random);
        const desire = desireOf(problem, draft);
        if (desire === -Infinity) continue;
        const before = { score: board.score, worth: board.worth, path: board.path(student) };
        const had = board.desire(student);
        expect(board.scoreWith(student, had)).toBe(before.score);
        board.exchange(student, draft, desire);
        if (random.below(3) === 0) {
          board.exchange(student, draft, had);
          expect({ score: board.score, worth: board.worth, path: board.path(student) }).toEqual(before);
        }
        const { violations, score } = checkSolution(
          instance,
          problems.flatMap((other) => board.path(other.student)),
        );
        expect(board.score).toBe(score);
        expect(board.whole).toBe(violations.length === 0);
        if (board.whole) whole += 1;
        else short += 1;
        expect(board.worth).toBe(score - 10 * countMissed(violations));
      }
      const worth = board.worth;
      board.raiseFines();
      if (board.whole) expect(board.worth).toBe(worth);
      else expect(board.worth).toBeLessThan(worth);
    }
    expect(whole).toBeGreaterThan(100);
    expect(short).toBeGreaterThan(100);
  });
});

describe('anneal', () => {
  it('finds what trying everything finds, and nothing where nothing is', () => {
    let found = 0;
    let feasible = 0;
    for (const { seed, instance, problems, start } of cases) {
      const random = seededRandom(`anneal ${seed}`);
      let looks = 0;
      const heat = { hot: 4, cold: 0.2 };
      const paths = anneal({ instance, problems, random, heat, passed: () => looks++ / 12 }, start);
      const tried = tryEverything(instance);
      if (tried === null) {
        expect(paths).toBeNull();
        continue;
      }
      feasible += 1;
      if (paths === null) continue;
      const { violations, score } = checkSolution(instance, paths.flat());
      expect(violations).toEqual([]);
      expect(score).toBeLessThanOrEqual(tried.score);
      if (score === tried.score) found += 1;
    }
    expect(feasible).toBeGreaterThan(5);
    expect(found).toBeGreaterThan(feasible / 2);
  });
});

describe('annealBest', () => {
  const prepare = ({ seed, instance, problems }: Case): Parameters<typeof annealBest> => {
    const search = {
      instance,
      problems,
      relaxations: problems.map(relaxFreely),
      weights: new Float64Array(problems.length).fill(SCALE),
      beam: 1,
      random: seededRandom(`best ${seed}`),
      more: () => true,
    };
    const prices = new Float64Array(instance.least.length);
    const pool = new PathwayPool(instance, problems);
    const keeper = new Keeper(instance);
    let looks = 0;
    const passing = (share: number) => (): number => looks++ / (8 * share);
    return [search, { keeper, pool, prices, bound: 1000 }, { passing, first: true }];
  };

  it('keeps what it finds, and its pathways', () => {
    let kept = 0;
    for (const one of cases.filter(({ instance }) => tryEverything(instance) !== null)) {
      const [search, known, turn] = prepare(one);
      known.pool.addBoard(one.start);
      annealBest(search, known, turn);
      if (known.keeper.solution === null) continue;
      kept += 1;
      expect(known.keeper.score).toBeLessThanOrEqual(tryEverything(one.instance)!.score);
      const cells = known.pool.all.map(({ student, blocks }) => JSON.stringify([student, blocks]));
      for (const { student } of one.problems) {
        const own = known.keeper.solution.filter((block) => block.student === student);
        expect(cells).toContain(JSON.stringify([student, own]));
      }
    }
    expect(kept).toBeGreaterThan(5);
  });

  it('does nothing as long as somebody has no pathway', () => {
    const one = cases.find(({ problems }) => problems.every(({ internships }) => internships > 0))!;
    const [search, known] = prepare(one);
    for (const { student } of one.problems.slice(1)) known.pool.add(student, one.start[student]!);
    const passing = (): never => {
      throw new Error('it began');
    };
    annealBest(search, known, { passing, first: true });
    expect(known.keeper.solution).toBeNull();
    known.pool.add(0, one.start[0]!);
    expect(() => annealBest(search, known, { passing, first: true })).toThrow('it began');
  });
});

function freeWards({ least, most }: MssInstance): Pick<MssInstance, 'least' | 'most'> {
  return { least: least.map(() => 0), most: most.map(() => 99) };
}

/** Of the checker's "ward (h, d) in period t: staff of least … most". */
function countMissed(violations: readonly string[]): number {
  return violations.reduce((sum, text) => {
    const [, staff, least, most] = /: (\d+) of (\d+) … (\d+)$/.exec(text)!.map(Number);
    return sum + Math.max(least! - staff!, staff! - most!);
  }, 0);
}
