import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../bench/generate/random.ts';
import { anneal } from '../../../bench/mss/anneal.ts';
import { annealBest } from '../../../bench/mss/anneal-best.ts';
import { checkSolution } from '../../../bench/mss/check-solution.ts';
import { Keeper } from '../../../bench/mss/keep-best.ts';
import { PathwayPool } from '../../../bench/mss/pathway-pool.ts';
import { SCALE } from '../../../bench/mss/pathway-worth.ts';
import { relaxFreely } from '../../../bench/mss/relax-repeats.ts';
import { type Case, cases } from './drafts.ts';
import { tryEverything } from './tiny-instance.ts';

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
      known.pool.addSchedule(one.start);
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
