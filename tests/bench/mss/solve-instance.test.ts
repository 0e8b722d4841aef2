import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../bench/generate/random.ts';
import { checkSolution } from '../../../bench/mss/check-solution.ts';
import { descendFar, descendPrices, payFixed } from '../../../bench/mss/descend-prices.ts';
import { findIdeals } from '../../../bench/mss/ideals.ts';
import { PathwayPool } from '../../../bench/mss/pathway-pool.ts';
import { SCALE, worthOf } from '../../../bench/mss/pathway-worth.ts';
import { type MssInstance, readInstance } from '../../../bench/mss/read-instance.ts';
import { readReference } from '../../../bench/mss/read-reference.ts';
import { relaxFreely, relaxRepeats } from '../../../bench/mss/relax-repeats.ts';
import { searchStudent } from '../../../bench/mss/search-student.ts';
import { solveInstance } from '../../../bench/mss/solve-instance.ts';
import { priceInternships } from '../../../bench/mss/staffing.ts';
import { listStudentProblems } from '../../../bench/mss/student-problem.ts';
import { tuneRelaxation } from '../../../bench/mss/tune-relaxation.ts';
import { loadBackend } from '../../../solver/backends/load.ts';
import { crowdedInstance, ownSolutions, tinyInstance, tryEverything } from './tiny-instance.ts';

const SHARED = '../shared/mss';

const highs = loadBackend({ name: 'highs' });
const load = (): typeof highs => highs;

/** Of one discipline a group none can be repeated. */
function askForTwo(tiny: MssInstance): MssInstance {
  return { ...tiny, quota: tiny.quota.map((quota) => 2 * quota), siteLimit: 3 };
}

describe('searchStudent', () => {
  it('finds the best pathway under any prices, and its completion bounds hold', () => {
    let compared = 0;
    let impossible = 0;
    let spared = 0;
    for (let seed = 0; seed < 24; seed += 1) {
      const instance = seed < 18 ? tinyInstance(seed) : askForTwo(tinyInstance(seed));
      const random = seededRandom(`prices ${seed}`);
      const cells = Float64Array.from(instance.least, () => random.below(60) - 20);
      const pricing = { weight: 7, prices: priceInternships(instance, cells) };
      for (const problem of listStudentProblems(instance)) {
        const all = ownSolutions(instance, problem.student).map((own) =>
          worthOf(instance, problem, pricing, own),
        );
        const best = Math.max(-Infinity, ...all);
        const free = relaxFreely(problem);
        const { completion, next } = tuneRelaxation(problem, pricing, {
          relaxation: free,
          target: best,
          steps: 5,
        });
        expect(completion.bound).toBeGreaterThanOrEqual(best);
        expect(completion.bound).toBeLessThanOrEqual(relaxRepeats(problem, pricing, free).bound);
        const found = searchStudent(problem, pricing, completion, { beam: Infinity, floor: -Infinity });
        expect(found).toMatchObject({ value: best, upper: best });
        // With every discipline remembered only the site limit is left to charges.
        const remembering = relaxRepeats(problem, pricing, { ...next, memory: problem.usable });
        expect(remembering.bound).toBeGreaterThanOrEqual(best);
        expect(remembering.bound).toBeLessThanOrEqual(completion.bound);
        // Nothing charged: what is remembered alone keeps disciplines from being repeated or coming too soon.
        const uncharged = relaxRepeats(problem, pricing, { ...free, memory: problem.usable });
        if (problem.siteLimit === Infinity) {
          expect(uncharged.bound).toBe(best);
          if (relaxRepeats(problem, pricing, free).bound > best) spared += 1;
        }
        const remembered = searchStudent(problem, pricing, remembering, { beam: Infinity, floor: -Infinity });
        expect(remembered).toMatchObject({ value: best, upper: best });
        const narrow = searchStudent(problem, pricing, completion, { beam: 1, floor: -Infinity });
        expect(narrow.upper).toBeGreaterThanOrEqual(best);
        if (best === -Infinity) impossible += 1;
        else {
          compared += 1;
          expect(worthOf(instance, problem, pricing, found.blocks)).toBe(best);
        }
      }
    }
    expect(compared).toBeGreaterThan(30);
    expect(impossible).toBeGreaterThan(0);
    expect(spared).toBeGreaterThan(5);
  });
});

describe('descendPrices', () => {
  it('bounds every score, no worse than what it starts from, and meets whole pathways only', () => {
    let lowered = 0;
    let met = 0;
    for (let seed = 0; seed < 8; seed += 1) {
      const instance = tinyInstance(seed);
      const tried = tryEverything(instance);
      if (tried === null) continue;
      const problems = listStudentProblems(instance);
      const pool = new PathwayPool(instance, problems);
      const relaxations = problems.map(relaxFreely);
      const ideals = findIdeals(problems);
      const cells = new Float64Array(instance.least.length);
      const start = { cells, weights: ideals.weights, bound: ideals.bound };
      const found = descendPrices({ instance, problems, pool, relaxations, more: () => true }, start);
      expect(found.bound).toBeGreaterThanOrEqual(tried.score);
      expect(found.bound).toBeLessThanOrEqual(start.bound);
      if (found.bound < start.bound) {
        lowered += 1;
        const prices = priceInternships(instance, found.cells);
        const bounds = problems.map((problem, s) =>
          relaxRepeats(problem, { weight: found.weights[s]!, prices }, relaxations[s]!),
        );
        const scaled = bounds.reduce((sum, { bound }) => sum + bound, payFixed({ instance }, found.cells));
        expect(found.bound).toBe(Math.floor(scaled / SCALE));
      }
      for (const { student, blocks } of pool.all) {
        const own = ownSolutions(instance, student).map((path) => JSON.stringify(path));
        expect(own).toContain(JSON.stringify(blocks));
        met += 1;
      }
    }
    expect(lowered).toBeGreaterThan(0);
    expect(met).toBeGreaterThan(5);
  }, 20_000);
});

describe('descendFar', () => {
  it('bounds every score, and remembers what is repeated', () => {
    let lowered = 0;
    let compared = 0;
    const tiny = [1, 3, 6, 12, 17, 18].map(tinyInstance);
    for (const instance of [...tiny, ...tiny.map(askForTwo)]) {
      const problems = listStudentProblems(instance);
      const relaxations = problems.map(relaxFreely);
      const { weights } = findIdeals(problems);
      const cells = new Float64Array(instance.least.length);
      const bounds = problems.map((problem, s) =>
        relaxRepeats(problem, { weight: weights[s]!, prices: null }, relaxations[s]!),
      );
      const bound = Math.floor(bounds.reduce((sum, { bound: own }) => sum + own, 0) / SCALE);
      const pool = new PathwayPool(instance, problems);
      const run = { instance, problems, pool, relaxations, more: () => true };
      const far = descendFar(run, { cells, weights, bound });
      const tried = tryEverything(instance);
      if (tried !== null) expect(far.bound).toBeGreaterThanOrEqual(tried.score);
      if (tried !== null) compared += 1;
      if (far.bound < bound && relaxations.some(({ memory }) => memory.length > 0)) lowered += 1;
    }
    expect(compared).toBeGreaterThan(2);
    expect(lowered).toBeGreaterThan(0);
  }, 20_000);
});

describe('solveInstance', () => {
  it('proves what trying everything finds, also where ties do not settle it', async () => {
    let feasible = 0;
    let priced = 0;
    for (const seed of [1, 3, 6, 12, 17, 18, 20]) {
      const instance = tinyInstance(seed);
      const tried = tryEverything(instance);
      if (tried === null) continue;
      feasible += 1;
      let loaded = 0;
      let ticks = 0;
      const answer = await solveInstance(instance, {
        timeLimit: 0.4,
        now: () => ++ticks,
        loadBackend() {
          loaded += 1;
          return highs;
        },
      });
      expect(answer).toMatchObject({ score: tried.score, bound: tried.score });
      expect(checkSolution(instance, answer.solution!)).toMatchObject({ violations: [], score: tried.score });
      priced += loaded;
    }
    expect(feasible).toBeGreaterThan(5);
    expect(priced).toBeGreaterThan(2);
  });

  it.each([18, 22, 382, 758, 827])(
    'needs no prices where everybody can have what was found for them, or better (%i)',
    async (seed) => {
      const instance = crowdedInstance(seed);
      const loadNothing = (): never => {
        throw new Error('prices are looked for');
      };
      // Time stands still: the optima are made as sure as they can be.
      const answer = await solveInstance(instance, { timeLimit: 1, now: () => 0, loadBackend: loadNothing });
      expect(answer.score).toBe(answer.bound);
      expect(checkSolution(instance, answer.solution!)).toMatchObject({
        violations: [],
        score: answer.score,
      });
      // A quick search for each alone is not sure of it.
      expect(findIdeals(listStudentProblems(instance)).bound).toBeGreaterThan(answer.bound);
    },
  );

  it('keeps its bound when time is up', async () => {
    const instance = tinyInstance(1);
    const best = tryEverything(instance)!.score;
    for (const timeLimit of [0.001, 0.003, 0.01, 0.02]) {
      let ticks = 0;
      const answer = await solveInstance(instance, { timeLimit, now: () => ++ticks, loadBackend: load });
      expect(answer.bound).toBeGreaterThanOrEqual(best);
      expect(answer.score ?? -Infinity).toBeLessThanOrEqual(best);
    }
  });

  it.skipIf(!existsSync(SHARED)).each([
    ['Instance_10', 2560],
    ['Instance_L10', 2519],
    ['Instance_L20', 2575],
  ])('proves the known optimum of %s', async (name, optimum) => {
    const known = readReference(readFileSync(`${SHARED}/reference-values.csv`, 'utf8')).get(name);
    expect(known?.bestKnown).toBe(optimum);
    const instance = readInstance(readFileSync(`${SHARED}/am/${name}.dzn`, 'utf8'));
    // Processor time: a busy machine takes nothing away.
    const now = (): number => process.cpuUsage().user / 1000;
    const answer = await solveInstance(instance, { timeLimit: 20, now, loadBackend: load });
    expect(answer).toMatchObject({ score: optimum, bound: optimum });
    expect(checkSolution(instance, answer.solution!)).toMatchObject({ violations: [], score: optimum });
  });
});
