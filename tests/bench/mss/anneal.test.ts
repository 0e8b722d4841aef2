import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../bench/generate/random.ts';
import { anneal } from '../../../bench/mss/anneal.ts';
import { annealBest } from '../../../bench/mss/anneal-best.ts';
import { checkSolution, type Internship } from '../../../bench/mss/check-solution.ts';
import {
  type Draft,
  desireOf,
  isLost,
  newDraft,
  readDraft,
  tabulateRules,
} from '../../../bench/mss/draft.ts';
import { fill } from '../../../bench/mss/fill.ts';
import { Keeper } from '../../../bench/mss/keep-best.ts';
import { moveDraft } from '../../../bench/mss/move-draft.ts';
import { PathwayPool } from '../../../bench/mss/pathway-pool.ts';
import { SCALE } from '../../../bench/mss/pathway-worth.ts';
import { QuickRandom } from '../../../bench/mss/quick-random.ts';
import type { MssInstance } from '../../../bench/mss/read-instance.ts';
import { relaxFreely } from '../../../bench/mss/relax-repeats.ts';
import { BestPaths, Roster } from '../../../bench/mss/roster.ts';
import { listStudentProblems, type StudentProblem } from '../../../bench/mss/student-problem.ts';
import { trade } from '../../../bench/mss/trade.ts';
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

const FINE = 10;

/** A draft of what the student has. */
function draftOf(roster: Roster, student: number): Draft {
  const draft = newDraft(roster.stride);
  roster.copyTo(draft, student);
  return draft;
}

describe('moveDraft, trade and fill', () => {
  it('keep the groups, and desireOf says what the checker says of one student alone', () => {
    let whole = 0;
    let broken = 0;
    let traded = 0;
    for (const { seed, instance, problems, start } of cases) {
      const random = new QuickRandom(seed + 1);
      const rules = tabulateRules(problems);
      const roster = new Roster(instance, rules, start, FINE);
      const movable = problems.filter(({ internships }) => internships > 0).map(({ student }) => student);
      for (let move = 0; move < 150 && movable.length > 0; move += 1) {
        const one = movable[move % movable.length]!;
        const two = movable[(move + 1) % movable.length]!;
        const mine = draftOf(roster, one);
        const theirs = draftOf(roster, two);
        if (one !== two && move % 3 === 0 && trade(rules, two, mine, theirs, random) !== 'none') traded += 1;
        for (let step = random.below(3); step > 0; step -= 1) moveDraft(rules, one, mine, random);
        if (roster.shorts > 0 && move % 2 === 0) fill(rules, roster.short[0]!, mine, random);
        for (const [student, draft] of [
          [one, mine],
          [two, theirs],
        ] as const) {
          const path = readDraft(rules, student, draft);
          const solution = start.flatMap((own, other) => (other === student ? path : own));
          const verdict = checkSolution({ ...instance, ...freeWards(instance) }, solution);
          expect(verdict.violations.filter((what) => what.includes('of group'))).toEqual([]);
          const ordered = path.every(({ start: from }, at) => at === 0 || path[at - 1]!.start <= from);
          const keeps = ordered && verdict.violations.length === 0;
          if (keeps) whole += 1;
          else broken += 1;
          const desire = desireOf(rules, student, draft);
          expect(isLost(desire)).toBe(!keeps);
          if (keeps) expect(desire).toBe(verdict.desires[student]);
        }
      }
    }
    expect(whole).toBeGreaterThan(600);
    expect(broken).toBeGreaterThan(300);
    expect(traded).toBeGreaterThan(100);
  });
});

describe('trade', () => {
  it('leaves staffing as it was where it says so', () => {
    let even = 0;
    let uneven = 0;
    for (const { seed, instance, problems, start } of cases) {
      const random = new QuickRandom(seed + 1);
      const rules = tabulateRules(problems);
      const own = problems.map(({ student }) => ownSolutions(instance, student));
      const [one, two] = problems.filter(({ internships }) => internships > 0).map(({ student }) => student);
      for (let move = 0; move < 200 && one !== undefined && two !== undefined; move += 1) {
        const paths = start.map((_, student) => own[student]![random.below(own[student]!.length)]!);
        const roster = new Roster(instance, rules, paths, FINE);
        const [mine, theirs] = [draftOf(roster, one), draftOf(roster, two)];
        const outcome = trade(rules, two, mine, theirs, random);
        if (outcome === 'none' || [one, two].some((s, k) => isLost(desireOf(rules, s, [mine, theirs][k]!))))
          continue;
        const after = [...readDraft(rules, one, mine), ...readDraft(rules, two, theirs)];
        const before = [...paths[one]!, ...paths[two]!];
        const places = [before, after].map((all) =>
          all.map(({ start: from, hospital, discipline }) => [from, hospital, discipline].join()).sort(),
        );
        if (outcome === 'even') expect(places[1]).toEqual(places[0]);
        if (outcome === 'even') even += 1;
        else uneven += 1;
      }
    }
    expect(even).toBeGreaterThan(20);
    expect(uneven).toBeGreaterThan(20);
  });
});

describe('fill', () => {
  it('sends somebody to the ward that is short, at that time', () => {
    let filled = 0;
    for (const { seed, instance, problems, start } of cases) {
      const random = new QuickRandom(seed + 1);
      const rules = tabulateRules(problems);
      const roster = new Roster(instance, rules, start, FINE);
      const movable = problems.filter(({ internships }) => internships > 0).map(({ student }) => student);
      for (let move = 0; move < 200 && movable.length > 0; move += 1) {
        const student = movable[random.below(movable.length)]!;
        const draft = draftOf(roster, student);
        moveDraft(rules, student, draft, random);
        const desire = desireOf(rules, student, draft);
        if (isLost(desire)) continue;
        roster.restaff(student, draft);
        roster.take(student, draft, desire);
        if (roster.shorts === 0) continue;
        const cell = roster.short[random.below(roster.shorts)]!;
        if (!fill(rules, cell, draft, random) || isLost(desireOf(rules, student, draft))) continue;
        const ward = Math.floor(cell / instance.periods);
        const periods = readDraft(rules, student, draft).flatMap(({ start: from, hospital, discipline }) =>
          hospital * instance.disciplines + discipline === ward
            ? Array.from({ length: instance.duration }, (_, p) => from + p)
            : [],
        );
        expect(periods).toContain(cell % instance.periods);
        filled += 1;
      }
    }
    expect(filled).toBeGreaterThan(20);
  });
});

describe('Roster', () => {
  it('counts as the checker does, whatever is taken, and unstaff undoes restaff', () => {
    let whole = 0;
    let short = 0;
    for (const { seed, instance, problems, start } of cases) {
      const random = new QuickRandom(seed + 1);
      const rules = tabulateRules(problems);
      const roster = new Roster(instance, rules, start, FINE);
      const best = new BestPaths(roster, start);
      let top = roster.whole ? roster.score : -Infinity;
      const movable = problems.filter(({ internships }) => internships > 0).map(({ student }) => student);
      for (let move = 0; move < 60 && movable.length > 0; move += 1) {
        const student = movable[random.below(movable.length)]!;
        const draft = draftOf(roster, student);
        moveDraft(rules, student, draft, random);
        const desire = desireOf(rules, student, draft);
        if (isLost(desire)) continue;
        const had = roster.desires[student]!;
        expect(roster.gain(student, had, student, had)).toBe(0);
        const before = { score: roster.score, fined: roster.fined, shorts: roster.shorts };
        const fined = roster.restaff(student, draft);
        expect(roster.fined).toBe(before.fined + fined);
        if (random.below(3) === 0) {
          roster.unstaff(student, draft);
          expect({ score: roster.score, fined: roster.fined, shorts: roster.shorts }).toEqual(before);
          continue;
        }
        const gain = roster.gain(student, desire, student, desire);
        roster.take(student, draft, desire);
        best.note(student, student);
        expect(roster.score).toBe(before.score + gain);
        const { violations, score } = checkSolution(
          instance,
          problems.flatMap((other) => roster.path(other.student)),
        );
        expect(roster.score).toBe(score);
        expect(roster.whole).toBe(violations.length === 0);
        expect(roster.fined).toBe(FINE * countMissed(violations));
        const marked = [...roster.short.slice(0, roster.shorts)].sort((a, b) => a - b);
        expect(marked).toEqual(listShort(instance, violations));
        if (roster.whole) whole += 1;
        else short += 1;
        if (roster.whole) top = Math.max(top, score);
      }
      if (best.paths === null) expect(top).toBe(-Infinity);
      else expect(checkSolution(instance, best.paths.flat())).toMatchObject({ violations: [], score: top });
    }
    expect(whole).toBeGreaterThan(100);
    expect(short).toBeGreaterThan(100);
  });

  it('knows what two students gain together', () => {
    let compared = 0;
    for (const { instance, problems, start } of cases) {
      const rules = tabulateRules(problems);
      const movable = problems.filter(({ internships }) => internships > 0).map(({ student }) => student);
      for (const one of movable) {
        for (const two of movable) {
          if (one === two) continue;
          const roster = new Roster(instance, rules, start, FINE);
          const [mine, theirs] = [roster.desires[one]! - 3, roster.desires[two]! - 2];
          const gain = roster.gain(one, mine, two, theirs);
          const before = roster.score;
          roster.take(one, draftOf(roster, one), mine);
          roster.take(two, draftOf(roster, two), theirs);
          expect(roster.score).toBe(before + gain);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(20);
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
    return [search, { keeper, pool, prices }, { passed: () => looks++ / 8, first: true }];
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
    const passed = (): never => {
      throw new Error('it began');
    };
    annealBest(search, known, { passed, first: true });
    expect(known.keeper.solution).toBeNull();
    known.pool.add(0, one.start[0]!);
    expect(() => annealBest(search, known, { passed, first: true })).toThrow('it began');
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

/** Cells of the same with too few, ascending. */
function listShort({ disciplines, periods }: MssInstance, violations: readonly string[]): number[] {
  const cells = violations.flatMap((text) => {
    const [, h, d, t, staff, least] = /\((\d+), (\d+)\) in period (\d+): (\d+) of (\d+)/
      .exec(text)!
      .map(Number);
    return staff! < least! ? [(h! * disciplines + d!) * periods + t!] : [];
  });
  return cells.sort((a, b) => a - b);
}
