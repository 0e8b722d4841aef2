import { describe, expect, it } from 'vitest';
import { formulate } from '../../src/formulate/formulate.ts';
import { verify } from '../../src/verify/verify.ts';
import { buildAllocation } from '../support/allocation-builder.ts';
import { buildProgramme } from '../support/programme-builder.ts';
import type { RuleSpec } from '../support/programme-spec.ts';
import { msk, ruleAt, stroke } from './read-rows.ts';

describe('lengths and futures', () => {
  it('start only where the whole length fits on one side of the horizon', () => {
    const formulation = formulate(
      buildProgramme({
        settings: { cycles: 3, programmeCycles: 5 },
        rotators: ['R1'],
        rotations: [{ id: 'stroke', lengthCycles: 2 }],
        rotationPillars: [{ rotation: 'stroke', pillar: 'neuro', credit: 0.5 }],
        placements: [stroke],
        rules: [{ kind: 'cover', subject: 'pillar:neuro', atLeast: 2 }],
      }),
    );
    const { choices, periods } = formulation.model;
    expect(periods).toBe(5);
    const starts = Array.from(choices.start).filter((_, at) => choices.option[at] === 0);
    expect(starts).toEqual([0, 1, 3]);
    expect(formulation.model.tiers.every((tier) => tier.costs.subarray(-2).every((cost) => cost === 0))).toBe(
      true,
    );
  });

  it('model the future only of those who still owe something, and only what serves', () => {
    const { model } = formulate(
      buildProgramme({
        settings: { cycles: 1, programmeCycles: 2 },
        rotators: ['R1', 'R2'],
        rotationPillars: [{ rotation: 'stroke', pillar: 'neuro' }],
        placements: [stroke, msk],
        rules: [{ kind: 'cover', subject: 'pillar:neuro' }],
        history: [{ rotator: 'R2', rotation: 'stroke' }],
      }),
    );
    expect(Array.from(model.active)).toEqual([1, 1, 1, 0]);
    const future = Array.from(model.choices.option).filter((_, at) => model.choices.start[at] === 1);
    expect(future).toEqual([-1, 0]);
  });

  const future = {
    settings: { cycles: 1, programmeCycles: 2 },
    rotators: ['R1', 'R2'],
    placements: [
      { ...stroke, everyCycle: { capacity: 2 } },
      { ...msk, everyCycle: { capacity: 2 } },
    ],
  };
  const owed = { kind: 'cover' as const, subject: 'rotation:stroke', atLeast: 2 };

  it.each([
    { kind: 'before' as const, subject: 'rotation:msk > rotation:stroke' },
    { kind: 'first' as const, subject: 'rotation:stroke', atMost: 0 },
  ])('model what opens the way to what is owed: $kind', (rule) => {
    const settings = { cycles: 1, programmeCycles: 3 };
    const { choices } = formulate(
      buildProgramme({ ...future, settings, rotators: ['R1'], rules: [owed, rule] }),
    ).model;
    expect(Array.from(choices.option).filter((_, at) => choices.start[at] === 1)).toEqual([-1, 0, 1]);
  });

  it.each<RuleSpec>([
    { kind: 'move', atMost: 9 },
    { kind: 'gap', atMost: 9 },
    { kind: 'spread', atMost: 9 },
    { kind: 'spread', subject: 'site:S1', atLeast: 0 },
    { kind: 'repeat', atMost: 9 },
    { kind: 'choose', subject: 'rotation:*', atMost: 9 },
    { kind: 'first', subject: 'rotation:stroke' },
    { kind: 'before', subject: 'rotation:msk > rotation:stroke' },
    { kind: 'experience', subject: 'rotation:stroke', atLeast: 1 },
  ])('go on because of no rule that promises nothing for later: must $kind', (limit) => {
    const programme = buildProgramme({ ...future, rules: [{ ...owed, strength: 'should' }, limit] });
    expect(formulate(programme).model.periods).toBe(1);
    const { breaches } = verify(programme, buildAllocation(programme, { R1: '- P2' }));
    expect(breaches.filter(({ rule }) => rule === 'offered')).toMatchObject([
      { facts: { problem: 'outside-future' } },
    ]);
  });

  it.each<RuleSpec>([owed, { kind: 'choose', subject: 'rotation:*', atLeast: 2 }])(
    'go on because of a promise for later: must $kind',
    (promise) => {
      expect(formulate(buildProgramme({ ...future, rules: [promise] })).model.periods).toBe(2);
    },
  );

  it('let spread, gap and move judge the horizon alone', () => {
    const kinds = [
      { kind: 'spread' as const, atMost: 0 },
      { kind: 'gap' as const, atMost: 0 },
      { kind: 'move' as const, atMost: 0 },
    ];
    const formulation = formulate(buildProgramme({ ...future, rotators: ['R1'], rules: [owed, ...kinds] }));
    const { counters, transitions, choices, periods } = formulation.model;
    expect(periods).toBe(2);
    expect(transitions).toEqual([]);
    const judged = counters.filter((row) => ruleAt(formulation, row).rule !== 'cover');
    expect(judged.map((row) => ruleAt(formulation, row).rule)).toEqual(['spread', 'spread', 'gap']);
    expect(judged.flatMap((row) => Array.from(row.choices, (at) => choices.start[at]))).toEqual([0, 0, 0]);
  });

  it('let spread, gap and move judge up to their deadline', () => {
    const kinds = [
      { kind: 'spread' as const, subject: 'site:S1', atMost: 1, byCycle: 2 },
      { kind: 'gap' as const, atMost: 1, byCycle: 2 },
      { kind: 'move' as const, atMost: 0, byCycle: 2 },
    ];
    const settings = { cycles: 3, programmeCycles: 3 };
    const formulation = formulate(
      buildProgramme({ ...future, settings, rotators: ['R1'], rotations: [], rules: kinds }),
    );
    const { counters, transitions, choices } = formulation.model;
    const judged = [...counters, ...transitions].map((row) => [
      ruleAt(formulation, row).rule,
      [...new Set(Array.from(row.choices, (at) => choices.start[at]))],
    ]);
    expect(judged).toEqual([
      ['spread', [0, 1]],
      ['gap', [0, 1]],
      ['move', [0, 1]],
    ]);
  });

  it('promise nobody a place past the horizon: a fix there is no fix', () => {
    const decisions = [{ rotator: 'R1', cycle: 2, placement: 'P2', decision: 'fix' as const }];
    const { choices } = formulate(
      buildProgramme({ ...future, rotators: ['R1'], rules: [owed], decisions }),
    ).model;
    expect(Array.from(choices.option).filter((_, at) => choices.start[at] === 1)).toEqual([-1, 0]);
  });

  it('keep all places open to the future of a pair that goes on together', () => {
    const pairs = [{ rotator: 'R1', other: 'R2', kind: 'together' as const }];
    const historyOfOne = [
      { rotator: 'R2', rotation: 'stroke' },
      { rotator: 'R2', rotation: 'stroke' },
    ];
    const { model } = formulate(buildProgramme({ ...future, rules: [owed], history: historyOfOne, pairs }));
    // R2 owes nothing, but R1 does, and both go on.
    const later = Array.from(model.choices.agent).filter((_, at) => model.choices.start[at] === 1);
    expect(later).toEqual([0, 0, 0, 1, 1, 1]);
    expect(model.slotRows.filter(({ atLeast }) => atLeast === 0)).toHaveLength(4);
  });

  it('do not hold a pair together past the horizon when one of them ends there', () => {
    const pairs = [{ rotator: 'R1', other: 'R2', kind: 'together' as const }];
    const rule = { ...owed, cohorts: ['a'] };
    for (const rotators of [
      [{ id: 'R1', cohort: 'a' }, 'R2'],
      ['R1', { id: 'R2', cohort: 'a' }],
    ]) {
      const { model } = formulate(buildProgramme({ ...future, rotators, rules: [rule], pairs }));
      expect(model.periods).toBe(2);
      expect(
        model.slotRows.flatMap(({ choices }) => Array.from(choices, (at) => model.choices.start[at])),
      ).toEqual([0, 0, 0, 0]);
    }
  });
});

describe('credits of history', () => {
  const required = (history: NonNullable<Parameters<typeof buildProgramme>[0]['history']>[number]) =>
    formulate(
      buildProgramme({
        rotators: [{ id: 'R1', wte: 0.8 }],
        sites: [{ id: 'S1' }, { id: 'S2' }],
        rotations: [{ id: 'stroke', lengthCycles: 2 }, { id: 'msk' }],
        rotationPillars: [
          { rotation: 'stroke', pillar: 'neuro', site: 'S2' },
          { rotation: 'msk', pillar: 'neuro' },
        ],
        placements: [stroke, msk],
        rules: [{ kind: 'cover', subject: 'pillar:neuro', atLeast: 9 }],
        history: [history],
      }),
    ).instances[0]!.facts.had;

  it.each([
    { what: 'two whole cycles pro rata without dates', entry: { site: 'S2' }, had: 160 },
    { what: 'nothing at a site without a row', entry: { site: 'S1' }, had: 0 },
    { what: 'what the entry says, at any site', entry: { site: 'S1', credit: 0.5 }, had: 50 },
    {
      what: 'days out of the 181 of the shortest half-year',
      entry: { site: 'S2', startedOn: '2025-01-01', endedOn: '2025-03-31' },
      had: 39,
    },
    {
      what: 'no more days than the rotation has',
      entry: { site: 'S2', startedOn: '2020-01-01', endedOn: '2025-03-31' },
      had: 160,
    },
  ])('are $what', ({ entry, had }) => {
    expect(required({ rotator: 'R1', rotation: 'stroke', ...entry })).toBe(had);
  });
});
