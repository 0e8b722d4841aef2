import { describe, expect, it } from 'vitest';
import type { Allocation } from '../../src/domain/allocation.ts';
import type { TierName } from '../../src/domain/objective.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { isGrantedBy } from '../../src/explain/questions/found-grant.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { encodeAllocation } from '../../src/formulate/interpret.ts';
import type { TierValue } from '../../src/verify/facts/verdict.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';

const PLACES = ['A', 'B', 'C'];
/** What each person wants, best first. */
const WANTED = { R1: 'ABC', R2: 'ACB', R3: 'BAC' };

function threePeople(tiers: readonly TierName[], capacity: number): Programme {
  return buildProgramme({
    settings: { cycles: 1 },
    objectives: tiers,
    rotators: Object.keys(WANTED).map((id) => ({ id, homeArea: id })),
    placements: PLACES.map((id) => ({ id, rotation: 'ward', site: id, everyCycle: { capacity } })),
    preferences: Object.entries(WANTED).flatMap(([rotator, order]) =>
      [...order].map((place, at) => ({ rotator, prefers: `placement:${place}` as const, rank: at + 1 })),
    ),
    travel: Object.keys(WANTED).flatMap((area, at) =>
      PLACES.map((site, k) => ({ area, site, minutes: (at * 7 + k * 11) % 30 })),
    ),
  });
}

/** Everybody somewhere, each way of it: where R1, R2 and R3 are. */
const PLACINGS: readonly string[] = PLACES.flatMap((a) =>
  PLACES.flatMap((b) => PLACES.map((c) => a + b + c)),
);

function place(programme: Programme, [R1, R2, R3]: string): Allocation {
  return buildAllocation(programme, { R1: R1!, R2: R2!, R3: R3! });
}

/** In no tier before the lottery worse; how many are worst off counts only while the worst is the same. */
function isAsGood(after: readonly TierValue[], before: readonly TierValue[]): boolean {
  return after.every(({ name, value }, at) => {
    if (name.startsWith('lottery')) return true;
    const easier = name === 'worst-off-count' && after[at - 1]!.value < before[at - 1]!.value;
    return easier || value <= before[at]!.value;
  });
}

describe.each<{ readonly tiers: readonly TierName[] }>([
  { tiers: ['preference', 'travel', 'lottery'] },
  { tiers: ['worst-off', 'lottery'] },
])('isGrantedBy, of $tiers', ({ tiers }) => {
  const programme = threePeople(tiers, 1);
  const formulation = formulate(programme);

  it('agrees with the verifier on every allocation found where each place took one more', () => {
    const setting = formulate(threePeople(tiers, 2));
    const seen = { granted: 0, refused: 0, overfull: 0 };
    for (const given of PLACINGS) {
      const atHand = place(programme, given);
      const before = verify(programme, atHand);
      if (before.breaches.length > 0) continue;
      const solved = { formulation, chosen: encodeAllocation(formulation, atHand), tiers: [] };
      for (const found of PLACINGS) {
        const after = verify(programme, place(programme, found));
        const granted = encodeAllocation(setting, place(programme, found));
        for (const [placement, name] of PLACES.entries()) {
          const wish = { rotator: 0, placement, cycle: 1 };
          const kept = found[0] === name && after.breaches.length === 0;
          const expected = kept && isAsGood(after.tiers, before.tiers);
          expect(isGrantedBy(solved, { wish, formulation }, { setting, granted })).toBe(expected);
          seen[expected ? 'granted' : 'refused'] += 1;
          if (found[0] === name && !kept) seen.overfull += 1;
        }
      }
    }
    expect(seen.granted).toBeGreaterThan(10);
    expect(seen.refused).toBeGreaterThan(100);
    expect(seen.overfull).toBeGreaterThan(10);
  });

  it('keeps everybody whose pathway was not found anew', () => {
    const solved = {
      formulation,
      chosen: encodeAllocation(formulation, place(programme, 'CAB')),
      tiers: [],
    };
    const wish = { rotator: 0, placement: 0, cycle: 1 };
    const { agent } = formulation.model.choices;
    const isGrantedTo = (people: readonly number[]): boolean => {
      const swapped = encodeAllocation(formulation, place(programme, 'ACB'));
      const granted = swapped.filter((choice) => people.includes(agent[choice]!));
      return isGrantedBy(solved, { wish, formulation }, { setting: formulation, granted });
    };
    expect(isGrantedTo([0, 1])).toBe(true);
    expect(isGrantedTo([0])).toBe(false);
  });
});
