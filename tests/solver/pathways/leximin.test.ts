import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { descend } from '../../../solver/pathways/loads/descent.ts';
import type { PathwayEngine } from '../../../solver/pathways/loads/pathway-engine.ts';
import { settleLeximin } from '../../../solver/pathways/loads/pathway-leximin.ts';
import { sortLoads } from '../../../solver/pathways/relaxation/load-vector.ts';
import { openProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { decideCount } from '../../../solver/pathways/search/decide-count.ts';
import { type Executor, inlineExecutor } from '../../../solver/pool/executor.ts';
import { poolEngine } from '../../../solver/pool/pool-engine.ts';
import type { Backend, Session } from '../../../solver/program/backend.ts';
import type { Program } from '../../../solver/program/program.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { Objective } from '../../../src/domain/objective.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../../src/formulate/interpret.ts';
import { verify } from '../../../src/verify/verify.ts';
import { bruteForce } from '../../support/brute-force.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** Four rotators, four places for one each, and so few different scores that several share a load. */
const evenlyContested: fc.Arbitrary<Programme> = fc
  .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  })
  .map((scores) => {
    const rotators = ['R1', 'R2', 'R3', 'R4'];
    const places = ['A', 'B', 'C', 'D'];
    return buildProgramme({
      rotators,
      placements: places.map((id) => ({ id, rotation: id, site: 'town' })),
      preferences: rotators.flatMap((rotator, r) =>
        places.map((id, p) => ({ rotator, prefers: `placement:${id}`, score: scores[r]?.[p] ?? 0 })),
      ),
    });
  });

const nowhere = { tier: 'leximin', tierIndex: 1, tierCount: 2, component: 0, components: 1 };

let backend: Backend;
let executor: Executor;

beforeAll(async () => {
  backend = await loadBackend({ name: 'highs' });
  executor = inlineExecutor(backend);
});

async function openSession(program: Program): Promise<Session> {
  if (backend.open === undefined) throw new Error('the back end keeps no sessions');
  return await backend.open(program);
}

function withAims(programme: Programme, tiers: readonly Objective['tier'][]): Programme {
  const [any] = programme.objectives;
  if (any === undefined) throw new Error('the programme has no objectives');
  return { ...programme, objectives: tiers.map((tier) => ({ ...any, tier })) };
}

describe('leximin', () => {
  it('settles the second worst and all further levels as trying every allocation does', async () => {
    const met = { cases: 0, belowWorst: 0, belowSecond: 0 };
    await fc.assert(
      fc.asyncProperty(evenlyContested, async (contested) => {
        const programme = withAims(contested, ['placed', 'leximin', 'lottery']);
        const formulation = formulate(programme);
        const outcome = await solveModel(formulation.model, { executor, timeLimit: 60 });
        if (outcome.kind !== 'solved') throw new Error(`ended as ${outcome.kind}`);
        expect(outcome.proved).toBe(true);
        const vectors = vectorsOfPlaced(contested);
        const best = vectors.reduce((one, other) => (compareVectors(other, one) < 0 ? other : one));
        const { leximin } = verify(programme, interpretAllocation(formulation, outcome.chosen));
        expect(leximin).toEqual(best);
        met.cases += 1;
        if (hasRival(best, vectors, 1)) met.belowWorst += 1;
        if (hasRival(best, vectors, 2)) met.belowSecond += 1;
      }),
      { numRuns: 30, seed: 3 },
    );
    expect(met.cases).toBe(30);
    // Levels below the worst had something to decide.
    expect(met.belowWorst).toBeGreaterThan(6);
    expect(met.belowSecond).toBeGreaterThan(0);
  });
});

describe('leximin cut short', () => {
  it('says how many loads are proved, and those are the best ones', async () => {
    const met = { part: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(evenlyContested, fc.nat({ max: 3 }), async (contested, asked) => {
        const { model } = formulate(withAims(contested, ['placed', 'leximin']));
        const problem = await openProblem(model);
        if (problem === null) throw new Error('the graphs are too large');
        problem.held.push({ kind: 'total', tier: 0, least: 0, most: 0 });
        const engine = stoppingEngine(asked);
        const settled = await settleLeximin(engine, [problem], nowhere);
        if ('kind' in settled) throw new Error(`ended as ${settled.kind}`);
        const [tier] = settled;
        if (tier === undefined || tier.proved) return;
        expect(engine.stopped()).toBe('time');
        const proved = tier.settled ?? Number.NaN;
        const best = vectorsOfPlaced(contested).reduce((a, b) => (compareVectors(b, a) < 0 ? b : a));
        const reached = sortLoads(problem.best ?? []);
        expect(reached.slice(0, proved)).toEqual(best.slice(0, proved));
        expect(compareVectors(best, reached)).toBeLessThanOrEqual(0);
        met[proved > 0 ? 'part' : 'none'] += 1;
      }),
      { numRuns: 70, seed: 23 },
    );
    expect(met.part).toBeGreaterThan(3);
    expect(met.none).toBeGreaterThan(3);
  });
});

/** An engine that is out of time after so many relaxations that count. */
function stoppingEngine(asked: number): PathwayEngine {
  let left = asked;
  const open = async (program: Program): Promise<Session> => {
    const session = await openSession(program);
    return {
      get program() {
        return session.program;
      },
      async solve(request) {
        left -= 1;
        return left < 0 ? { kind: 'unknown', limit: 'time', bound: -Infinity } : await session.solve(request);
      },
      setObjective: (objective) => session.setObjective(objective),
      setColumnBounds: (change) => session.setColumnBounds(change),
      addRow: (row) => session.addRow(row),
      addColumns: (columns) => session.addColumns(columns),
      close: () => session.close(),
    };
  };
  return {
    ...poolEngine({ executor, timeLimit: 60 }),
    stopped: () => (left < 0 ? 'time' : null),
    descend: (problem, start) => descend({ ...backend, open }, problem, start, {}),
  };
}

describe('deciding a count', () => {
  it('splits parts where nothing may be listed, and comes to what trying every allocation does', async () => {
    const met = { found: 0, none: 0 };
    await fc.assert(
      fc.asyncProperty(
        evenlyContested,
        fc.nat({ max: 2 }),
        fc.nat({ max: 1 }),
        async (contested, at, more) => {
          const { model } = formulate(withAims(contested, ['placed', 'leximin']));
          const problem = await openProblem(model);
          if (problem === null) throw new Error('the graphs are too large');
          problem.held.push({ kind: 'total', tier: 0, least: 0, most: 0 });
          const vectors = vectorsOfPlaced(contested);
          // Right at a level of some allocation, where it is not plain whether fewer can carry as much.
          const above = Math.max(0, Math.min(...vectors.map((vector) => vector[at] ?? 0)) - 1);
          const most = at + more;
          const decided = await decideCount(
            poolEngine({ executor, timeLimit: 60 }),
            problem,
            { kind: 'heavier', above, most },
            {
              penalty: { kind: 'rising', top: above + 1, reach: 100, cliff: 32 },
              longest: 0,
              where: nowhere,
            },
          );
          const heavier = (vector: readonly number[]): number => vector.filter((load) => load > above).length;
          const possible = vectors.some((vector) => heavier(vector) <= most);
          expect(decided).toBe(possible ? 'found' : 'none');
          if (possible)
            expect(heavier((problem.best ?? []).map(({ load }) => load))).toBeLessThanOrEqual(most);
          met[possible ? 'found' : 'none'] += 1;
        },
      ),
      { numRuns: 60, seed: 11 },
    );
    expect(met.found).toBeGreaterThan(10);
    expect(met.none).toBeGreaterThan(5);
  });
});

/** Loads, worst first, of every allocation in which as many as can be have a place. */
function vectorsOfPlaced(contested: Programme): readonly (readonly number[])[] {
  const programme = withAims(contested, ['placed']);
  return bruteForce(programme).optimal.map((allocation) => verify(programme, allocation).leximin);
}

function compareVectors(a: readonly number[], b: readonly number[]): number {
  const level = a.findIndex((load, at) => load !== b[at]);
  return level < 0 ? 0 : (a[level] ?? 0) - (b[level] ?? 0);
}

/** Is there another vector with the same `levels` worst loads, worse only further down? */
function hasRival(best: readonly number[], vectors: readonly (readonly number[])[], levels: number): boolean {
  return vectors.some(
    (other) =>
      compareVectors(other, best) > 0 && best.slice(0, levels).every((load, at) => load === other[at]),
  );
}
