import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawProgramme } from '../../../bench/generate/generate-programme.ts';
import { loadBackend } from '../../../solver/backends/load.ts';
import { buildBlock, valueAt } from '../../../solver/large/allocation/block-program.ts';
import { matchPartners } from '../../../solver/large/allocation/match-partners.ts';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { adoptPoint } from '../../../solver/large/improve/neighbourhood-search.ts';
import { buildNetwork } from '../../../solver/large/network/build-network.ts';
import { findCrowdedOut } from '../../../solver/large/network/crowded-out.ts';
import { withPartners } from '../../../solver/large/network/links.ts';
import type { PathwayNetwork } from '../../../solver/large/network/pathway-network.ts';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { unpricedCosts } from '../../../solver/large/prices/reduced-costs.ts';
import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import { readSlots } from '../../../solver/model/slot-sides.ts';
import { inlineExecutor } from '../../../solver/pool/executor.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import type { Allocation, Assignment } from '../../../src/domain/allocation.ts';
import { type Formulation, formulate } from '../../../src/formulate/formulate.ts';
import { encodeAllocation, interpretAllocation } from '../../../src/formulate/interpret.ts';
import { readProgramme } from '../../../src/intake/read-programme.ts';
import { verify } from '../../../src/verify/verify.ts';
import { everyAllocation } from '../../formulate/every-allocation.ts';
import { accepted } from '../../support/accepted.ts';
import { arbitraryProgramme } from '../../support/arbitrary-programme.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

const SIZE = { rotators: 40, placements: 18, cycles: 2, rotations: 3, pillars: 2 };

/** Rotators who in the hidden plan are in the same rotations throughout, two by two: the plan shows that they can be kept together. */
function pairUp({ assignments }: Allocation, rotationOf: (assignment: Assignment) => string): string[][] {
  const route = new Map<string, string>();
  for (const one of assignments)
    route.set(one.rotator, `${route.get(one.rotator) ?? ''} ${one.cycle}${rotationOf(one)}`);
  const waiting = new Map<string, string>();
  const pairs: string[][] = [];
  for (const [rotator, way] of route) {
    const other = waiting.get(way);
    if (other === undefined) waiting.set(way, rotator);
    else {
      waiting.delete(way);
      pairs.push([other, rotator]);
    }
  }
  return pairs;
}

/** A generated programme in which many have to go together, and how many pairs of them there are. */
async function generatePairs(seed: string): Promise<{ formulation: Formulation; pairs: number }> {
  const { files, plan } = drawProgramme({ ...SIZE, seed, tiers: ['preference'] });
  const { programme } = accepted(await readProgramme(files));
  const rotations = new Map(programme.placements.map(({ id, rotation }) => [id, rotation]));
  const pairs = pairUp(plan, ({ placement }) => rotations.get(placement)!);
  const rows = pairs.map(([one, other]) => `${one},${other},together,rotation\n`);
  const table = `rotator_id,other_id,kind,scope\n${rows.join('')}`;
  const bytes = new TextEncoder().encode(table);
  const read = accepted(await readProgramme([...files, { name: 'pairs.csv', bytes }]));
  return { formulation: formulate(read.programme), pairs: pairs.length };
}

/** Puts agents into an empty allocation in a drawn order, each on a drawn one of the pathways that fit. */
function placeAtRandom(network: PathwayNetwork, draw: (below: number) => number): PartialAllocation {
  const rates = new Float64Array(network.tiers);
  const allocation = new PartialAllocation(network, rates);
  const reducedCosts = unpricedCosts(network, { costs: allocation.costs, misses: allocation.missPrices });
  const near = new NearPaths(network, reducedCosts);
  const left = Array.from({ length: network.agents }, (_, agent) => agent);
  while (left.length > 0) {
    const [agent = 0] = left.splice(draw(left.length), 1);
    const { paths } = near.list(agent, { margin: Infinity, most: Infinity });
    const fitting = paths.filter(({ choices }) => allocation.fits(agent, choices));
    if (fitting.length > 0) allocation.place(agent, fitting[draw(fitting.length)]!.choices, 0);
  }
  return allocation;
}

describe('agents who are tied to each other', () => {
  it('are offered nothing beside those on the board that would break a tie', () => {
    const met = { complete: 0, tied: 0, incomplete: 0 };
    fc.assert(
      fc.property(
        arbitraryProgramme({ enumerable: 3000, often: ['pairs'] }),
        fc.infiniteStream(fc.nat({ max: 1 << 20 })),
        (programme, dice) => {
          const { model } = formulate(programme);
          const built = buildNetwork(model);
          if (built.kind !== 'network') return;
          const allocation = placeAtRandom(built.network, (below) => dice.next().value! % below);
          if (allocation.outside().length > 0) {
            met.incomplete += 1;
            return;
          }
          expect(allocation.isComplete()).toBe(true);
          expect(evaluateModel(model, allocation.chosen()).feasible).toBe(true);
          met.complete += 1;
          if (built.network.links.side.length > 0) met.tied += 1;
        },
      ),
      { numRuns: 300, seed: 4 },
    );
    expect(met.complete).toBeGreaterThan(100);
    expect(met.tied).toBeGreaterThan(15);
    expect(met.incomplete).toBeGreaterThan(5);
  });

  it('are listed the cheapest pathway that goes with each one of a mate', () => {
    let matches = 0;
    fc.assert(
      fc.property(arbitraryProgramme({ enumerable: 3000, often: ['pairs'] }), (programme) => {
        const { model } = formulate(programme);
        const built = buildNetwork(model);
        if (built.kind !== 'network') return;
        const { network } = built;
        const allocation = new PartialAllocation(network, new Float64Array(network.tiers));
        const costs = Float64Array.from({ length: network.choices }, (_, choice) => (37 * choice) % 101);
        const reducedCosts = unpricedCosts(network, { costs, misses: allocation.missPrices });
        const near = new NearPaths(network, reducedCosts);
        const all = (agent: number) => near.list(agent, { margin: Infinity, most: Infinity }).paths;
        const matched = matchPartners(
          network,
          reducedCosts,
          (agent) => near.list(agent, { margin: 0, most: 1 }).paths,
        );
        for (let agent = 0; agent < network.agents; agent += 1) {
          const partners = withPartners(network.links, [agent]).filter((other) => other !== agent);
          // Of three who are tied to each other, two alone tell nothing.
          if (partners.length !== 1) continue;
          const [other = 0] = partners;
          const [theirs] = near.list(other, { margin: 0, most: 1 }).paths;
          allocation.place(other, theirs!.choices, 0);
          const going = all(agent).filter(({ choices }) => {
            allocation.place(agent, choices, 0);
            const kept = withPartners(network.links, [agent]).every((one) => allocation.isSettled(one));
            allocation.remove(agent);
            return kept;
          });
          allocation.remove(other);
          const least = Math.min(...going.map(({ price }) => price));
          const listed = matched(agent).map(({ choices }) => choices.join());
          const cheapest = going.filter(({ price }) => price === least);
          if (cheapest.length === 0) continue;
          expect(cheapest.some(({ choices }) => listed.includes(choices.join()))).toBe(true);
          matches += 1;
        }
      }),
      { numRuns: 200, seed: 6 },
    );
    expect(matches).toBeGreaterThan(40);
  });

  it('are brought together again by a block that holds them, where they were parted', async () => {
    const backend = await loadBackend({ name: 'highs' });
    const programme = buildProgramme({
      rotators: [{ id: 'R1' }, { id: 'R2' }],
      rotations: [{ id: 'X' }],
      placements: ['A', 'B'].map((id) => ({ id, rotation: 'X', site: id, everyCycle: { capacity: 2 } })),
      preferences: [
        { rotator: 'R1', prefers: 'placement:A', rank: 1 },
        { rotator: 'R2', prefers: 'placement:B', rank: 1 },
      ],
      pairs: [{ rotator: 'R1', other: 'R2', kind: 'together', scope: 'site' }],
    });
    const { model } = formulate(programme);
    const built = buildNetwork(model);
    if (built.kind !== 'network') throw new Error(built.kind);
    const { network } = built;
    const guide = model.tiers.findIndex(({ name }) => name === 'preference');
    const rates = Float64Array.from(model.tiers, (_, tier) => (tier === guide ? 1 : 0));
    const allocation = new PartialAllocation(network, rates);
    const near = new NearPaths(
      network,
      unpricedCosts(network, { costs: allocation.costs, misses: allocation.missPrices }),
    );
    const pathsOf = (agent: number) => near.list(agent, { margin: Infinity, most: Infinity }).paths;
    // Each where it would like to be: nothing could be cheaper, but for the pair.
    for (const agent of [0, 1]) {
      const [liked] = [...pathsOf(agent)].sort((a, b) => a.price - b.price);
      allocation.place(agent, liked!.choices, allocation.valueOf(liked!));
    }
    expect([allocation.outside(), allocation.violation > 0, allocation.isComplete()]).toEqual([
      [],
      true,
      false,
    ]);
    const block = buildBlock(allocation, [0, 1], pathsOf);
    expect(valueAt(block, block.start!)).toBeGreaterThan(allocation.total);
    const outcome = await backend.solve(block.program, { start: block.start! });
    if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
    const former = allocation.total;
    expect(adoptPoint(allocation, { agents: [0, 1], block }, outcome.point)).toBe(true);
    // It costs more than before, and nothing is amiss.
    expect([allocation.isComplete(), allocation.total > former]).toEqual([true, true]);
    expect(evaluateModel(model, allocation.chosen()).feasible).toBe(true);
  });

  it('are kept from places that have no room for both, and from nothing that some allocation has', () => {
    const met = { crowdedOut: 0, taken: 0 };
    fc.assert(
      fc.property(arbitraryProgramme({ enumerable: 100, often: ['pairs'], rules: 0 }), (programme) => {
        const formulation = formulate(programme);
        const { choices } = formulation.model;
        const { sides, sidesOf } = readSlots(formulation.model);
        const crowdedOut = findCrowdedOut(choices, sides, sidesOf);
        met.crowdedOut += crowdedOut.reduce((sum, flag) => sum + flag, 0);
        for (const allocation of everyAllocation(programme, 100)) {
          if (!verify(programme, allocation).accepted) continue;
          for (const choice of encodeAllocation(formulation, allocation)) {
            expect(crowdedOut[choice]).toBe(0);
            met.taken += 1;
          }
        }
      }),
      { numRuns: 200, seed: 9 },
    );
    expect(met.crowdedOut).toBeGreaterThan(30);
    expect(met.taken).toBeGreaterThan(500);
  });

  it('stay without a place, both, where there is room for one of them alone', async () => {
    const programme = buildProgramme({
      settings: { cycles: 2 },
      objectives: ['placed', 'preference'],
      rotators: ['R1', 'R2', 'R3'],
      placements: ['A', 'B', 'C'].map((id) => ({ id, rotation: 'X', site: id })),
      pairs: [{ rotator: 'R1', other: 'R2', kind: 'together', scope: 'slot' }],
    });
    const formulation = formulate(programme);
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const outcome = await solveModel(formulation.model, { executor, strategy: 'large', timeLimit: 20 });
    if (outcome.kind !== 'solved') throw new Error(`ended as ${JSON.stringify(outcome)}`);
    const { assignments } = interpretAllocation(formulation, outcome.chosen);
    expect(assignments.map(({ rotator }) => rotator)).toEqual(['R3', 'R3']);
    expect(outcome.tiers[0]).toMatchObject({ name: 'placed', value: 4, proved: true });
  });

  it('come along with each other, and with whoever those are tied to', () => {
    const links = { firstPartner: Int32Array.of(0, 1, 3, 4, 4), partner: Int32Array.of(1, 0, 2, 1) };
    const table = { ...links, first: new Int32Array(5), side: new Int32Array(0) };
    const none = { low: new Float64Array(0), high: new Float64Array(0) };
    expect(withPartners({ ...table, ...none }, [0])).toEqual([0, 1, 2]);
    expect(withPartners({ ...table, ...none }, [3, 2])).toEqual([0, 1, 2, 3]);
    expect(withPartners({ ...table, ...none }, [3])).toEqual([3]);
  });

  it.each(['1', '2'])('go together where there are many, at a proved price (seed %s)', async (seed) => {
    const { formulation, pairs } = await generatePairs(seed);
    expect(pairs).toBeGreaterThan(6);
    const executor = inlineExecutor(await loadBackend({ name: 'highs' }));
    const solve = async (strategy: 'large' | 'pathways') => {
      const outcome = await solveModel(formulation.model, { executor, strategy, timeLimit: 20, gap: 0.02 });
      if (outcome.kind !== 'solved') throw new Error(`${strategy} ended as ${JSON.stringify(outcome)}`);
      return outcome;
    };
    const [found, other] = [await solve('large'), await solve('pathways')];
    const verdict = verify(formulation.programme, interpretAllocation(formulation, found.chosen));
    expect(verdict.breaches).toEqual([]);
    expect(found.tiers[0]!.value).toBeGreaterThanOrEqual(other.tiers[0]!.bound);
    expect(found.tiers[0]!.bound).toBeLessThanOrEqual(other.tiers[0]!.value);
  });
});
