import { describe, expect, it } from 'vitest';
import { loadBackend } from '../../../solver/backends/load.ts';
import { buildBlock } from '../../../solver/large/allocation/block-program.ts';
import { copyAllocation } from '../../../solver/large/allocation/copy-allocation.ts';
import { PartialAllocation } from '../../../solver/large/allocation/partial-allocation.ts';
import { adoptPoint } from '../../../solver/large/improve/neighbourhood-search.ts';
import type { PathwayNetwork } from '../../../solver/large/network/pathway-network.ts';
import { NearPaths } from '../../../solver/large/prices/near-paths.ts';
import { roomLeft } from '../../../solver/large/prices/objective-cap.ts';
import { unpricedCosts } from '../../../solver/large/prices/reduced-costs.ts';
import { drawTwoAims } from './draw-allocation.ts';

const FIRST = Float64Array.of(1, 0);
const SECOND = Float64Array.of(0, 1);
const NEAR = { margin: 1000, most: 100 };
/** What is missing in the side costs so much of the first aim. */
const MISSING = 5000;

/** One side is to keep all but `spare` of those who are in it; every other one is open to anybody, and to nobody. */
function guardSide(network: PathwayNetwork, side: number, least: number, isSoft: boolean): PathwayNetwork {
  const { sides } = network;
  const lower = sides.lower.map((_, s) => (s === side ? least : -Infinity));
  const upper = sides.upper.map(() => Infinity);
  const only = (value: number) => sides.missWeight.map((_, s) => (s === side ? value : 0));
  const missTier = sides.missTier.map((_, s) => (isSoft && s === side ? 0 : -1));
  const miss = { missTier, missWeight: only(MISSING), missSize: only(1), missMost: only(100) };
  return { ...network, sides: { ...sides, lower, upper, ...miss } };
}

describe('blocks that are in the air at once', () => {
  it.each([
    { kind: 'a guarantee', isSoft: false },
    { kind: 'a soft limit', isSoft: true },
  ])('do not each give up what $kind lets one of them give up', async ({ isSoft }) => {
    const backend = await loadBackend({ name: 'highs' });
    const open = await drawTwoAims('1', {});
    // Everybody where they like it best, whatever the limits.
    const first = new PartialAllocation(guardSide(open, -1, 0, false), FIRST);
    const likes = new NearPaths(
      first.network,
      unpricedCosts(first.network, { costs: first.costs, misses: first.missPrices }),
    );
    for (let agent = 0; agent < open.agents; agent += 1) {
      const { paths } = likes.list(agent, { margin: 0, most: 1 });
      first.place(agent, paths[0]!.choices, first.valueOf(paths[0]!));
    }
    const side = first.load.indexOf(Math.max(...first.load));
    const load = first.load[side]!;
    expect(load).toBeGreaterThan(3);
    for (const spare of [0, 1, 2]) {
      const guarded = guardSide(open, side, load - spare, isSoft);
      // The second aim would have everybody out of it.
      const inside = guarded.costs[1]!.map((_, choice) => {
        const { first: from, side: sides } = guarded.demands;
        const demand = guarded.demandOf[choice]!;
        const own = sides.subarray(from[demand]!, from[demand + 1]!);
        return own.includes(side) ? 100 : 0;
      });
      const network = { ...guarded, costs: [guarded.costs[0]!, inside] };
      // Whoever leaves likes it less: that is to be had, but nothing missing is.
      const allocation = new PartialAllocation(network, SECOND, {
        objectiveCaps: [{ rates: FIRST, most: first.total + MISSING - 1 }],
        unit: 1,
      });
      copyAllocation(first, allocation);
      const pathsOf = (agent: number) => likes.list(agent, NEAR).paths;
      const couldLeave = (agent: number) =>
        pathsOf(agent).some(({ choices }) => choices.every((choice) => inside[choice] === 0));
      const [a, b, ...others] = allocation.occupants(side).filter(couldLeave);
      const agents = [[a!], [b!, ...others]];
      const room = roomLeft(allocation).map((left) => Math.floor(left / 2));
      const one = buildBlock(allocation, agents[0]!, pathsOf, room);
      const other = buildBlock(allocation, agents[1]!, pathsOf, room, {
        isClaimed: (s) => one.claimed.includes(s),
        heldOf: (s) => one.held.get(s) ?? 0,
      });
      for (const [at, block] of [one, other].entries()) {
        const outcome = await backend.solve(
          block.program,
          block.start === null ? {} : { start: block.start },
        );
        if (outcome.kind !== 'optimal') throw new Error(outcome.kind);
        adoptPoint(allocation, { agents: agents[at]!, block }, outcome.point);
      }
      expect([spare, allocation.load[side]]).toEqual([spare, load - spare]);
      expect(roomLeft(allocation)[0]).toBeGreaterThanOrEqual(0);
    }
  });
});
