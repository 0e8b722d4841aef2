import { describe, expect, it } from 'vitest';
import { boundCohort, ownCohort, releasedCohort } from '../../../src/domain/cohort.ts';
import type { Programme } from '../../../src/domain/programme.ts';
import { listStuck, tabulateRelease } from '../../../src/pipeline/replan/release-leavers.ts';
import { buildProgramme } from '../../support/programme-builder.ts';
import type { RuleSpec } from '../../support/programme-spec.ts';

/** Two cycles, one credit each; R1 may leave after the first. */
function programmeOf(availableUntil: string | null, ...rules: readonly RuleSpec[]): Programme {
  return buildProgramme({
    settings: { cycles: 2 },
    rotators: [
      { id: 'R1', ...(availableUntil === null ? {} : { availableUntil }) },
      'R2',
      { id: 'R3', cohort: '2026' },
    ],
    rotationPillars: [{ rotation: 'a', pillar: 'p' }],
    placements: [{ id: 'A', rotation: 'a', site: 'town', everyCycle: { capacity: 3 } }],
    rules,
  });
}

const both: RuleSpec = { id: 'both', kind: 'cover', subject: 'pillar:p', atLeast: 2 };

describe('rotators without a pathway', () => {
  it('are leavers when they go earlier than they did before', () => {
    const asked = programmeOf('2027-02-28', both);
    expect(listStuck(programmeOf(null, both), asked)).toEqual({ leavers: ['R1'], others: [] });
    expect(listStuck(programmeOf('2027-08-31', both), asked)).toEqual({ leavers: ['R1'], others: [] });
  });

  it('are others when they go when they did before, or later', () => {
    const asked = programmeOf('2027-02-28', both);
    expect(listStuck(asked, asked)).toEqual({ leavers: [], others: ['R1'] });
    expect(listStuck(programmeOf('2026-12-31', both), asked)).toEqual({ leavers: [], others: ['R1'] });
  });
});

describe('a release', () => {
  const programme = programmeOf(
    null,
    both,
    { id: 'choice', kind: 'choose', subject: 'rotation:a', atLeast: 1 },
    { id: 'limit', kind: 'repeat', subject: 'rotation:a', atMost: 2 },
    { id: 'named', kind: 'cover', subject: 'pillar:p', atLeast: 1, cohorts: ['2026'] },
    { id: 'wish', kind: 'cover', subject: 'pillar:p', atLeast: 1, strength: 'should' },
  );
  const [r1] = programme.rotators;

  it('takes what was promised to everybody from the released alone, and leaves limits as they are', () => {
    const { rotators, competency_rules } = tabulateRelease(programme, [r1!.id]);
    expect(rotators.rows).toEqual([
      ['R1', 'no cohort (released by replan)'],
      ['R2', 'no cohort'],
    ]);
    expect([...competency_rules.rows].sort()).toEqual([
      ['both', 'no cohort;2026'],
      ['choice', 'no cohort;2026'],
    ]);
  });

  it('keeps the name of the cohort, as far as a cell takes it, and the cohort that people came with', () => {
    const name = (cohort: string | null) => releasedCohort(cohort);
    expect(name('2026')).toBe('2026 (released by replan)');
    expect(name(name('2026'))).toBe(name('2026'));
    expect(name('x'.repeat(64))).toHaveLength(64);
    const made = [name('2026'), name(null), boundCohort(null), '2026', null];
    expect(made.map(ownCohort)).toEqual(['2026', null, null, '2026', null]);
  });

  it('of nobody changes nothing', () => {
    const { rotators, competency_rules } = tabulateRelease(programme, []);
    expect([rotators.rows, competency_rules.rows]).toEqual([[], []]);
  });
});
