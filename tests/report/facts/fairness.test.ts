import { describe, expect, it } from 'vitest';
import { releasedCohort } from '../../../src/domain/cohort.ts';
import { measureFairness } from '../../../src/report/facts/fairness.ts';
import { measureGini } from '../../../src/report/facts/fairness-group.ts';
import { findEnvy } from '../../../src/verify/envy.ts';
import { verify } from '../../../src/verify/verify.ts';
import { buildAllocation } from '../../support/allocation-builder.ts';
import { buildProgramme } from '../../support/programme-builder.ts';

/** Eleven rotators who all rank A before B: five bands 5, four bands 6, two without; the first five have A. */
const ids = Array.from({ length: 11 }, (_, at) => `R${String(at + 1).padStart(2, '0')}`);
const PROGRAMME = buildProgramme({
  rotators: ids.map((id, at) => ({
    id,
    ...(at < 5 ? { band: 5 } : at < 9 ? { band: 6 } : {}),
    wte: at < 3 ? 0.5 : 1,
    cohort: at === 0 ? releasedCohort('autumn') : at < 6 ? 'autumn' : 'spring',
  })),
  placements: ['A', 'B'].map((id) => ({ id, rotation: id, site: 'town', everyCycle: { capacity: 11 } })),
  preferences: ids
    .slice(0, 10)
    .flatMap((rotator) =>
      ['A', 'B'].map((id, at) => ({ rotator, prefers: `placement:${id}`, rank: at + 1 })),
    ),
  ledger: [{ rotator: 'R10', balance: 50 }],
});
const ALLOCATION = buildAllocation(
  PROGRAMME,
  Object.fromEntries(ids.map((id, at) => [id, at < 5 ? 'A' : 'B'])),
);
const FAIRNESS = measureFairness(PROGRAMME, verify(PROGRAMME, ALLOCATION), findEnvy(PROGRAMME, ALLOCATION));

describe('measureFairness', () => {
  it('measures everybody', () => {
    expect(FAIRNESS).toMatchObject({
      members: 11,
      with_wishes: 10,
      rank_profile: { '1': 5, '2': 5 },
      worst_rank: 2,
      first_choice_share: 0.5,
      leximin: [1050, 1000, 1000, 1000, 1000, 0, 0, 0, 0, 0, 0],
      mean_per_cycle: 500,
      // Ten people, half of whom bear everything.
      gini: 0.5,
      unplaced_cycles: 0,
      envy: { rotators: 5, feasible_rotators: 5, pairs: 25, feasible_pairs: 25 },
      rotators_without_wishes: ['R11'],
    });
    expect(FAIRNESS.rotators[9]).toMatchObject({
      rotator_id: 'R10',
      programme_dissatisfaction: 1050,
      ledger: 50,
    });
    expect(FAIRNESS.rotators[9]?.envies?.[0]).toEqual({ rotator_id: 'R01', gain: 1000, feasible: true });
  });

  it('measures groups alike, by the cohorts people came with, and says nothing of fewer than five people', () => {
    expect(FAIRNESS.groups.cohort).toMatchObject([
      { group: 'autumn', suppressed: false, members: 6, first_choice_share: 0.8333, mean_per_cycle: 167 },
      { group: 'spring', suppressed: false, members: 5, first_choice_share: 0, gini: 0 },
    ]);
    // Four of band 6 and two without a band.
    expect(FAIRNESS.groups.band).toMatchObject([
      { group: '5', suppressed: false, members: 5, mean_per_cycle: 0, gini: 0 },
      { group: '6', suppressed: true },
      { group: 'not given', suppressed: true },
    ]);
    expect(Object.keys(FAIRNESS.groups.band[1] ?? {})).toEqual(['group', 'suppressed']);
  });

  it('hides a second group when one alone could be told from the total', () => {
    expect(FAIRNESS.groups.hours).toEqual([
      { group: 'full-time', suppressed: true },
      { group: 'part-time', suppressed: true },
    ]);
  });

  it('says so when envy was not worked out', () => {
    const unknown = measureFairness(PROGRAMME, verify(PROGRAMME, ALLOCATION), null);
    expect(unknown.envy).toBeNull();
    expect(unknown.rotators.map(({ envies }) => envies)).toEqual(ids.map(() => null));
  });
});

describe('measureGini', () => {
  it('is 0 for equals, nears 1 for one who bears everything, and ignores scale', () => {
    expect(measureGini([])).toBeNull();
    expect(measureGini([0, 0])).toBe(0);
    expect(measureGini([7, 7, 7])).toBe(0);
    expect(measureGini([0, 0, 0, 100])).toBe(0.75);
    expect(measureGini([1, 2, 3, 4])).toBe(0.25);
    expect(measureGini([10, 20, 30, 40])).toBe(0.25);
  });
});
