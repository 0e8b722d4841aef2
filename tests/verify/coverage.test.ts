import { describe, expect, test } from 'vitest';
import type { CoverageFacts, Verdict } from '../../src/verify/facts/verdict.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { ProgrammeSpec } from '../support/programme-spec.ts';

const PLACEMENTS = [
  { id: 'A', rotation: 'wards', site: 'town' },
  { id: 'B', rotation: 'clinic', site: 'coast' },
];

function judge(spec: Partial<ProgrammeSpec>, line: string): Verdict {
  const programme = buildProgramme({ rotators: ['R1'], placements: PLACEMENTS, ...spec });
  return verify(programme, buildAllocation(programme, { R1: line }));
}

function summarise({
  coverage,
}: Verdict): Pick<CoverageFacts, 'subject' | 'had' | 'gained' | 'owed' | 'status'>[] {
  return coverage.map(({ subject, had, gained, owed, status }) => ({ subject, had, gained, owed, status }));
}

describe('credit of an assignment', () => {
  test('is pro rata for WTE and days present, each cycle rounded down', () => {
    const verdict = judge(
      {
        settings: { cycles: 2 },
        // 60 % of 181 days less 10 absent; then of 184 days: 56.68… and 60 hundredths.
        rotators: [{ id: 'R1', wte: 0.6 }],
        absences: [{ rotator: 'R1', from: '2026-12-01', until: '2026-12-10' }],
        rotations: [{ id: 'wards', lengthCycles: 2 }],
        rotationPillars: [{ rotation: 'wards', pillar: 'frailty' }],
      },
      'A =',
    );
    expect(verdict.assignments[0]?.credits).toEqual([{ pillar: 'frailty', hundredths: 56 + 60 }]);
  });

  test('comes from the row of the site where there is one', () => {
    const rotationPillars = [
      { rotation: 'wards', pillar: 'frailty', credit: 1 },
      { rotation: 'wards', pillar: 'frailty', credit: 0.25, site: 'town' },
      { rotation: 'wards', pillar: 'research', credit: 0.5, site: 'coast' },
      { rotation: 'wards', pillar: 'education', credit: 0.75 },
    ];
    expect(judge({ rotationPillars }, 'A').assignments[0]?.credits).toEqual([
      { pillar: 'education', hundredths: 75 },
      { pillar: 'frailty', hundredths: 25 },
    ]);
  });
});

describe('credit of history', () => {
  const rotationPillars = [
    { rotation: 'wards', pillar: 'frailty', credit: 0.5 },
    { rotation: 'wards', pillar: 'research', credit: 1 },
  ];
  const rules = [{ kind: 'cover' as const, strength: 'should' as const }];
  const had = (entry: object, wte = 1): Record<string, number> => {
    const history = [{ rotator: 'R1', rotation: 'wards', ...entry }];
    const verdict = judge({ rotators: [{ id: 'R1', wte }], rotationPillars, rules, history }, '-');
    return Object.fromEntries(verdict.coverage.map((cover) => [cover.pillar, cover.had]));
  };

  test('is what the entry says, for every pillar of the rotation', () => {
    expect(had({ credit: 0.8 }, 0.5)).toEqual({ frailty: 80, research: 80 });
  });

  test('is a whole length without dates, pro rata for WTE', () => {
    expect(had({}, 0.8)).toEqual({ frailty: 40, research: 80 });
  });

  test('is pro rata of the shortest half-year, 181 days, with dates, and never more than the length', () => {
    expect(had({ startedOn: '2025-01-01', endedOn: '2025-04-01' })).toEqual({ frailty: 25, research: 50 });
    expect(had({ startedOn: '2025-01-01', endedOn: '2025-06-30' })).toEqual({ frailty: 50, research: 100 });
    expect(had({ startedOn: '2025-01-01', endedOn: '2025-06-29' })).toEqual({ frailty: 49, research: 99 });
    expect(had({ startedOn: '2020-01-01', endedOn: '2025-06-30' })).toEqual({ frailty: 50, research: 100 });
  });
});

describe('cover', () => {
  test('adds up a group of pillars, and takes `*` one by one', () => {
    const rotationPillars = [
      { rotation: 'wards', pillar: 'frailty', credit: 0.5 },
      { rotation: 'wards', pillar: 'research', credit: 0.5 },
    ];
    const rules = [
      { kind: 'cover' as const, subject: 'pillar:frailty;pillar:research' },
      { kind: 'cover' as const, subject: 'pillar:*', atLeast: 0.6 },
    ];
    const verdict = judge({ rotationPillars, rules }, 'A');
    expect(summarise(verdict)).toEqual([
      { subject: 'pillar:frailty;pillar:research', had: 0, gained: 100, owed: 0, status: 'covered' },
      { subject: 'pillar:frailty', had: 0, gained: 50, owed: 10, status: 'not-covered' },
      { subject: 'pillar:research', had: 0, gained: 50, owed: 10, status: 'not-covered' },
    ]);
    expect(verdict.breaches.map((breach) => breach.facts.subject)).toEqual([
      'pillar:frailty',
      'pillar:research',
    ]);
  });

  test('of places counts whole cycles, whatever the WTE', () => {
    const spec: Partial<ProgrammeSpec> = {
      settings: { cycles: 2 },
      rotators: [{ id: 'R1', wte: 0.5 }],
      rotations: [{ id: 'wards', setting: 'inpatient', lengthCycles: 2 }],
      rules: [{ kind: 'cover', subject: 'setting:inpatient', atLeast: 2 }],
    };
    expect(summarise(judge(spec, 'A ='))[0]).toMatchObject({ gained: 200, status: 'covered' });
    expect(
      summarise(judge({ ...spec, history: [{ rotator: 'R1', rotation: 'wards' }] }, '- B'))[0],
    ).toMatchObject({ had: 200, gained: 0, status: 'covered' });
  });

  test('an assignment that ends after the deadline comes too late', () => {
    const rules = [{ kind: 'cover' as const, subject: 'rotation:wards', byCycle: 2 }];
    const long = { rotations: [{ id: 'wards', lengthCycles: 2 }], settings: { cycles: 3 }, rules };
    expect(judge(long, 'A = -').accepted).toBe(true);
    expect(judge(long, '- A =').breaches.map((breach) => breach.rule)).toEqual(['cover']);
  });

  test('a should rule costs its weight for every whole credit missing, rounded up', () => {
    const rules = [
      {
        kind: 'cover' as const,
        subject: 'rotation:wards',
        atLeast: 2.5,
        strength: 'should' as const,
        weight: 7,
      },
    ];
    const verdict = judge({ rules }, 'A');
    expect(verdict.accepted).toBe(true);
    expect(verdict.misses).toMatchObject([{ rule: 'cover', units: 2, weight: 7 }]);
    expect(verdict.tiers.find((tier) => tier.name === 'competency')?.value).toBe(14);
  });
});

describe('completable', () => {
  const spec: Partial<ProgrammeSpec> = {
    settings: { cycles: 1, programmeCycles: 3 },
    rules: [{ kind: 'cover', subject: 'rotation:*', professions: ['physiotherapist'] }],
  };

  test('with the help of future assignments, by the last that is needed', () => {
    const verdict = judge(spec, 'A - B');
    expect(verdict.accepted).toBe(true);
    expect(verdict.coverage).toMatchObject([
      { subject: 'rotation:clinic', status: 'completable', completableBy: 3, gained: 0, owed: 100 },
      { subject: 'rotation:wards', status: 'covered', completableBy: null, gained: 100, owed: 0 },
    ]);
    // Nobody is promised the future: it has no assignment, slot or dissatisfaction of its own.
    expect(verdict.assignments).toHaveLength(1);
    expect(verdict.slots.map((slot) => slot.cycle)).toEqual([1, 1]);
    expect(verdict.tiers.find((tier) => tier.name === 'placed')?.value).toBe(0);
  });

  test('not without them', () => {
    const verdict = judge(spec, 'A');
    expect(verdict.breaches).toMatchObject([
      { rule: 'cover', facts: { subject: 'rotation:clinic', owed: 100 } },
    ]);
    expect(verdict.coverage[0]).toMatchObject({ status: 'not-covered', completableBy: null });
  });

  test('not past a deadline inside the horizon, and no further than the horizon if nothing else is due', () => {
    const rules = [{ kind: 'cover' as const, subject: 'rotation:clinic', byCycle: 1 }];
    expect(judge({ ...spec, rules }, 'A B').breaches.map((breach) => breach.rule)).toEqual([
      'offered',
      'cover',
    ]);
    const later = [...rules, { kind: 'choose' as const, subject: 'rotation:*', atLeast: 1 }];
    expect(judge({ ...spec, rules: later }, 'A B').breaches.map((breach) => breach.rule)).toEqual(['cover']);
  });

  test('a completion is checked like any other assignment', () => {
    const both = {
      ...spec,
      rotators: ['R1', 'R2', { id: 'R3', profession: 'podiatrist' }],
      absences: [{ rotator: 'R2', from: '2027-03-01', until: '2027-08-31' }],
    };
    const programme = buildProgramme({ placements: PLACEMENTS, ...both });
    const verdict = verify(programme, buildAllocation(programme, { R1: 'A B', R2: 'B - A', R3: '- - -' }));
    expect(verdict.breaches).toEqual([]);
    const crowded = verify(programme, buildAllocation(programme, { R1: 'A B A', R2: 'B B A', R3: '- A' }));
    expect(crowded.breaches.map(({ rule, cycle, rotator }) => [rule, cycle, rotator])).toEqual([
      ['availability', 2, 'R2'],
      // Bound by no rule that is due past the horizon, R3 has no future cycles.
      ['offered', 2, 'R3'],
      ['capacity', 3, null],
      ['capacity', 2, null],
    ]);
  });
});
