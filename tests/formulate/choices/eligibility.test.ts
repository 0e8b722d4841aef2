import { describe, expect, it } from 'vitest';
import { formulate } from '../../../src/formulate/formulate.ts';
import { buildProgramme } from '../../support/programme-builder.ts';
import type { ProgrammeSpec } from '../../support/programme-spec.ts';

const place = { id: 'P1', rotation: 'stroke', site: 'S1' } as const;
const rotator = (line: number) => ({ file: 'rotators.csv', line });
const placement = { file: 'placements.csv', line: 2 };

interface Case {
  readonly rule: string;
  readonly spec: ProgrammeSpec;
  readonly refs: readonly object[];
  readonly facts: object;
}

const CASES: readonly Case[] = [
  {
    rule: 'profession',
    spec: {
      rotators: [{ id: 'R1', profession: 'OT' }],
      rotations: [{ id: 'stroke', professions: ['PT', 'SLT'] }],
      placements: [place],
    },
    refs: [rotator(2), { file: 'rotations.csv', line: 2 }],
    facts: { profession: 'OT', allowed: 'PT;SLT' },
  },
  {
    rule: 'band',
    spec: {
      rotators: [{ id: 'R1', band: 7 }],
      placements: [{ ...place, everyCycle: { minBand: 5, maxBand: 6 } }],
    },
    refs: [rotator(2), placement],
    facts: { band: 7, minBand: 5, maxBand: 6 },
  },
  {
    rule: 'driver',
    spec: {
      rotators: [{ id: 'R1', drives: false }],
      placements: [{ ...place, everyCycle: { driver: true } }],
    },
    refs: [rotator(2), placement],
    facts: {},
  },
  {
    rule: 'seven-day',
    spec: {
      rotators: [{ id: 'R1', sevenDay: false }],
      placements: [{ ...place, everyCycle: { sevenDay: true } }],
    },
    refs: [rotator(2), placement],
    facts: {},
  },
  {
    rule: 'registration',
    spec: {
      rotators: [{ id: 'R1', registeredOn: '2025-09-02' }],
      placements: [{ ...place, everyCycle: { minMonthsRegistered: 12 } }],
    },
    refs: [rotator(2), placement],
    facts: { months: 11, required: 12 },
  },
  {
    rule: 'travel',
    spec: {
      rotators: [{ id: 'R1', homeArea: 'north', maxTravelMinutes: 30 }],
      placements: [place],
      travel: [{ area: 'north', site: 'S1', minutes: 31 }],
    },
    refs: [rotator(2), { file: 'travel.csv', line: 2 }],
    facts: { minutes: 31, limit: 30, area: 'north' },
  },
  {
    rule: 'competence',
    spec: {
      rotators: ['R1'],
      placements: [{ ...place, everyCycle: { requires: ['report'] } }],
      competences: [{ rotator: 'R1', competence: 'report', expiresOn: '2027-02-27' }],
    },
    refs: [placement, { file: 'competences.csv', line: 2 }],
    facts: { subject: 'competence:report', competence: 'report' },
  },
  {
    rule: 'experience',
    spec: {
      rotators: [{ id: 'R1', registeredOn: '2021-10-01' }],
      placements: [place],
      rules: [{ id: 'five-years', kind: 'experience', subject: 'rotation:stroke', atLeast: 60 }],
    },
    refs: [{ file: 'competency_rules.csv', line: 2 }],
    facts: { subject: 'rotation:stroke', required: 60, months: 59 },
  },
  {
    rule: 'before',
    spec: {
      rotators: ['R1'],
      placements: [place],
      rules: [{ id: 'report', kind: 'before', subject: 'competence:report > rotation:stroke' }],
    },
    refs: [{ file: 'competency_rules.csv', line: 2 }],
    facts: { subject: 'competence:report > rotation:stroke' },
  },
  {
    rule: 'availability',
    spec: {
      rotators: [{ id: 'R1', availableUntil: '2027-01-31' }],
      placements: [place],
      absences: [
        { rotator: 'R1', from: '2026-09-10', until: '2026-11-20' },
        { rotator: 'R1', from: '2026-11-01', until: '2026-11-30' },
      ],
    },
    refs: [rotator(2), { file: 'absences.csv', line: 2 }, { file: 'absences.csv', line: 3 }],
    facts: { present: 71, days: 181, percent: 50 },
  },
  {
    rule: 'offered',
    spec: { rotators: ['R1'], placements: [{ ...place, everyCycle: null, byCycle: { 1: { capacity: 0 } } }] },
    refs: [placement],
    facts: { capacity: 0 },
  },
];

describe('eligibility', () => {
  it.each(CASES)('$rule closes the cell and says why', ({ rule, spec, refs, facts }) => {
    const { eligibility, model } = formulate(buildProgramme(spec));
    expect(Array.from(eligibility.open(0, 1))).toEqual([]);
    expect(Array.from(model.choices.option)).not.toContain(0);
    const [reason, ...others] = eligibility.reasons(0, 0, 1);
    expect(others).toEqual([]);
    expect(reason).toMatchObject({ rule, strength: 'must', cycle: 1 });
    expect(reason!.refs).toEqual(refs);
    expect(reason!.facts).toEqual(facts);
  });

  it.each(CASES.filter(({ rule }) => rule !== 'offered'))(
    '$rule can be left out for a counterfactual',
    ({ rule, spec }) => {
      const programme = buildProgramme(spec);
      const [reason] = formulate(programme).eligibility.reasons(0, 0, 1);
      const { eligibility, model } = formulate(programme, {
        without: [{ rule: reason!.rule, rotator: reason!.rotator }],
      });
      expect(rule).toBe(reason!.rule);
      expect(eligibility.reasons(0, 0, 1)).toEqual([]);
      expect(Array.from(model.choices.option)).toContain(0);
    },
  );

  it('leaves a blank cell unrestricted', () => {
    const { eligibility } = formulate(
      buildProgramme({
        rotators: ['R1'],
        placements: [{ ...place, everyCycle: { driver: true, sevenDay: true, minBand: 5, maxBand: 6 } }],
      }),
    );
    expect(eligibility.reasons(0, 0, 1)).toEqual([]);
  });

  it('lists every reason, not only the first', () => {
    const { eligibility } = formulate(
      buildProgramme({
        rotators: [{ id: 'R1', drives: false, band: 4 }],
        placements: [{ ...place, everyCycle: { driver: true, minBand: 5, requires: ['a', 'b'] } }],
      }),
    );
    expect(eligibility.reasons(0, 0, 1).map(({ rule }) => rule)).toEqual([
      'band',
      'driver',
      'competence',
      'competence',
    ]);
  });

  it('opens and closes with the cycle', () => {
    const { eligibility } = formulate(
      buildProgramme({
        settings: { cycles: 3 },
        rotators: [{ id: 'R1', registeredOn: '2026-03-01' }],
        placements: [
          { ...place, everyCycle: { minMonthsRegistered: 12 } },
          { ...place, id: 'P2', everyCycle: {}, byCycle: { 2: { capacity: 0 } } },
        ],
      }),
    );
    expect([1, 2, 3].map((cycle) => Array.from(eligibility.open(0, cycle)))).toEqual([[1], [0], [0, 1]]);
  });

  it('takes months registered on the day of the month', () => {
    const months = (registeredOn: string) =>
      formulate(
        buildProgramme({
          rotators: [{ id: 'R1', registeredOn }],
          placements: [{ ...place, everyCycle: { minMonthsRegistered: 12 } }],
        }),
      ).eligibility.open(0, 1).length;
    expect(months('2025-09-01')).toBe(1);
    expect(months('2025-09-02')).toBe(0);
  });
});

describe('decisions', () => {
  const programme = buildProgramme({
    settings: { cycles: 3 },
    rotators: ['R1'],
    placements: [place, { ...place, id: 'P2' }],
    decisions: [
      { rotator: 'R1', cycle: 1, placement: 'P2', decision: 'fix' },
      { rotator: 'R1', cycle: 2, placement: null, decision: 'fix' },
      { rotator: 'R1', cycle: 3, placement: 'P1', decision: 'forbid' },
    ],
  });

  it('are no matter of eligibility but leave only the choices they allow', () => {
    const { eligibility, decisions, model } = formulate(programme);
    expect(Array.from(eligibility.open(0, 1))).toEqual([0, 1]);
    const { start, option } = model.choices;
    expect(Array.from(start, (period, at) => [period, option[at]])).toEqual([
      [0, 1],
      [1, -1],
      [2, -1],
      [2, 1],
    ]);
    expect(decisions.against({ rotator: 0, placement: 0, cycle: 3 })).toMatchObject([
      { rule: 'decision', placement: 'P1', cycle: 3, facts: { decision: 'forbid' } },
    ]);
    expect(decisions.emptied(0, 2)).toBe(true);
  });

  it('can be left out one by one', () => {
    const { model } = formulate(programme, { without: [{ rule: 'decision', cycle: 1 }] });
    expect(Array.from(model.choices.start).filter((period) => period === 0)).toHaveLength(3);
    expect(model.choices.count).toBe(6);
  });

  it('become a row that cannot hold where no choice honours them, so that the conflict has a name', () => {
    const { model, instances } = formulate(
      buildProgramme({
        rotators: [{ id: 'R1', drives: false }],
        placements: [
          { ...place, everyCycle: { driver: true } },
          { ...place, id: 'P2' },
        ],
        decisions: [{ rotator: 'R1', cycle: 1, placement: 'P1', decision: 'fix' }],
      }),
    );
    expect(Array.from(model.choices.option)).toEqual([-1]);
    expect(model.counters).toHaveLength(1);
    expect(model.counters[0]).toMatchObject({ agent: 0, atLeast: 1 });
    expect(instances[model.counters[0]!.tag]).toMatchObject({ rule: 'decision', placement: 'P1' });
  });
});
