import { describe, expect, it } from 'vitest';
import { joinOutcomes } from '../../../solver/model/join-outcomes.ts';
import type { PathwayModel, SumTier } from '../../../solver/model/pathway-model.ts';
import type { TierResult } from '../../../solver/model/tier-result.ts';

/** One agent, one period: choice j costs `costs[tier][j]`. */
function modelOf(costs: readonly (readonly number[])[], slack = 0): PathwayModel {
  const count = costs[0]!.length;
  return {
    agents: 1,
    periods: 1,
    choices: {
      count,
      agent: new Int32Array(count),
      option: Int32Array.from({ length: count }, (_, j) => j),
      start: new Int32Array(count),
      length: new Int32Array(count).fill(1),
      first: Int32Array.of(0, count),
    },
    active: Uint8Array.of(1),
    counters: [],
    distincts: [],
    precedences: [],
    transitions: [],
    slotRows: [],
    tiers: costs.map((own, t) => ({
      kind: 'sum',
      name: `tier ${t}`,
      costs: Int32Array.from(own),
      slack: { kind: 'absolute', amount: slack },
    })),
  };
}

/** What is claimed where one choice is taken. */
function claim(model: PathwayModel, choice: number, bounds: readonly number[]) {
  const tiers = model.tiers.map(({ name, costs }, t): TierResult => {
    const [value, bound] = [costs[choice]!, bounds[t]!];
    return { name, value, bound, gap: 0, proved: bound >= value };
  });
  return { chosen: Int32Array.of(choice), tiers, proved: tiers.every(({ proved }) => proved), stopped: null };
}

const told = ({ tiers }: { readonly tiers: readonly TierResult[] }) =>
  tiers.map(({ value, bound, proved }) => [value, bound, proved]);

describe('what two runs come to together', () => {
  const model = modelOf([
    [5, 4, 4],
    [1, 9, 8],
    [0, 2, 6],
  ]);

  it('is the better allocation, with the better of both bounds as far as both are alike', () => {
    const joined = joinOutcomes(model, claim(model, 1, [4, 3, 2]), claim(model, 2, [1, 7, 1]));
    expect(joined.chosen).toEqual(Int32Array.of(2));
    // The third tier of the former was bounded where the second came to more.
    expect(told(joined)).toEqual([
      [4, 4, true],
      [8, 7, false],
      [6, 1, false],
    ]);
  });

  it('is the former where the later one is worse, and proved where the two together prove it', () => {
    const joined = joinOutcomes(model, claim(model, 2, [4, 2, 6]), claim(model, 2, [1, 8, 1]));
    expect(told(joined)).toEqual([
      [4, 4, true],
      [8, 8, true],
      [6, 6, true],
    ]);
    expect(joined.proved).toBe(true);
    const worse = joinOutcomes(model, claim(model, 2, [4, 2, 6]), claim(model, 0, [3, 1, 0]));
    expect(told(worse)).toEqual([
      [4, 4, true],
      [8, 2, false],
      [6, 6, true],
    ]);
    expect(worse.chosen).toEqual(Int32Array.of(2));
  });

  it('takes no bound of a tie-break from another allocation', () => {
    const plain = modelOf([
      [4, 4],
      [9, 7],
    ]);
    const [first, tie] = plain.tiers;
    const tied: PathwayModel = { ...plain, tiers: [first!, { ...tie!, amongEquals: 1 } as SumTier] };
    const joined = joinOutcomes(tied, claim(tied, 0, [4, 9]), claim(tied, 1, [4, 2]));
    expect(told(joined)[1]).toEqual([7, 2, false]);
    const same = joinOutcomes(tied, claim(tied, 1, [4, 6]), claim(tied, 1, [4, 2]));
    expect(told(same)[1]).toEqual([7, 6, false]);
  });

  it('mixes no bounds where something may be given away', () => {
    const loose = modelOf([[4], [8], [6]], 1);
    const joined = joinOutcomes(loose, claim(loose, 0, [4, 8, 6]), claim(loose, 0, [1, 1, 1]));
    expect(told(joined).map(([, bound]) => bound)).toEqual([1, 1, 1]);
  });
});
