import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { separateModel } from '../../../solver/model/components.ts';
import { keepArcs } from '../../../solver/pathways/graph/pathway-graph.ts';
import { bestValue } from '../../../solver/pathways/relaxation/best-allocation.ts';
import { openProblem, type PathwayProblem } from '../../../solver/pathways/relaxation/pathway-problem.ts';
import { roundUp, valueStep } from '../../../solver/pathways/relaxation/value-step.ts';
import { closeByFlow } from '../../../solver/pathways/search/close-by-flow.ts';
import { searchCompact } from '../../../solver/pathways/search/compact-search.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { poolEngine } from '../../../solver/pool/pool-engine.ts';
import { formulate } from '../../../src/formulate/formulate.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** The problem without about one in eight of its arcs, another selection for each salt. */
function thinOut(problem: PathwayProblem, salt: number): PathwayProblem {
  const graphs = problem.graphs.map((graph, agent) =>
    keepArcs(graph, (arc) => (arc * 7 + agent * 3 + salt) % 8 !== 0),
  );
  return { ...problem, graphs };
}

describe('a search with the compact program', () => {
  it('proves no more of a thinned-out field than holds there arc by arc, and takes nothing that breaks the rest', async () => {
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const engine = poolEngine({ executor, timeLimit: 60 });
    const met = { tight: 0, impossible: 0, found: 0, stepped: 0 };
    await fc.assert(
      fc.asyncProperty(
        arbitraryProgramme({ enumerable: 300 }),
        fc.nat({ max: 7 }),
        async (programme, salt) => {
          for (const [component, { model }] of separateModel(formulate(programme).model).entries()) {
            for (const [tier, { kind, name }] of model.tiers.entries()) {
              const problem = await openProblem(model);
              if (kind !== 'sum' || problem === null) continue;
              if (problem.graphs.some((graph) => graph.nodes === 0)) continue;
              const where = { tier: name, tierIndex: tier, tierCount: 1, component, components: 1 };
              const aim = { kind: 'tier', tier } as const;
              const trial = thinOut(problem, salt);
              const exact = await closeByFlow(engine, { ...trial, best: null }, trial, { aim, where });
              const value = exact.kind === 'found' ? exact.value : Infinity;
              const searched = await searchCompact(engine, problem, trial, { tier, where });
              if (searched.kind === 'fault') throw new Error(searched.message);
              expect(searched.bound).toBeLessThanOrEqual(value);
              if (searched.bound === Infinity) met.impossible += 1;
              else if (searched.bound === value) met.tight += 1;
              const step = valueStep(model, aim);
              if (exact.kind === 'found') expect(roundUp(value, step)).toBe(value);
              if (step > 1 && value > 0) met.stepped += 1;
              if (problem.best === null) continue;
              expect(bestValue(problem, aim)).toBe(searched.bound);
              met.found += 1;
            }
          }
        },
      ),
      { numRuns: 60, seed: 11 },
    );
    expect(met.tight).toBeGreaterThan(100);
    expect(met.impossible).toBeGreaterThan(30);
    expect(met.found).toBeGreaterThan(100);
    expect(met.stepped).toBeGreaterThan(30);
  });
});

describe('the step of an aim', () => {
  it('is what all costs and misses of its tier share', () => {
    const { model } = formulate(
      buildProgramme({
        rotators: ['R1', 'R2'],
        placements: [{ id: 'A', rotation: 'A', site: 'town', everyCycle: { minimum: 2, capacity: 2 } }],
      }),
    );
    const staffing = model.tiers.findIndex(({ name }) => name === 'staffing');
    expect(valueStep(model, { kind: 'tier', tier: staffing })).toBe(100);
    expect(valueStep(model, { kind: 'heavier', above: 3 })).toBe(1);
    expect([roundUp(101, 100), roundUp(200, 100), roundUp(-Infinity, 100)]).toEqual([200, 200, -Infinity]);
  });
});
