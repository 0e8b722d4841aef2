import { describe, expect, it } from 'vitest';
import { formulate } from '../../src/formulate/formulate.ts';
import { buildProgramme } from '../support/programme-builder.ts';

const stroke = { rotation: 'stroke', pillar: 'neuro' };

describe('obstacles by hand', () => {
  it('names the cover rule and the closed cell that stands in its way', () => {
    const { obstacles } = formulate(
      buildProgramme({
        settings: { cycles: 2 },
        rotators: [{ id: 'R1', drives: false }, 'R2'],
        rotationPillars: [stroke],
        placements: [
          { id: 'P1', rotation: 'stroke', site: 'S1', everyCycle: { driver: true } },
          { id: 'P2', rotation: 'msk', site: 'S1' },
        ],
        rules: [{ id: 'neuro', kind: 'cover', subject: 'pillar:neuro' }],
      }),
    );
    expect(obstacles.map(({ kind, rotator }) => ({ kind, rotator }))).toEqual([
      { kind: 'no-pathway', rotator: 'R1' },
    ]);
    const [driver, cover] = obstacles[0]!.instances;
    expect(driver).toMatchObject({ rule: 'driver', rotator: 'R1', placement: 'P1' });
    expect(driver!.refs).toEqual([
      { file: 'rotators.csv', line: 2 },
      { file: 'placements.csv', line: 2 },
    ]);
    expect(cover).toMatchObject({ rule: 'cover', competencyRule: 'neuro', facts: { required: 100, had: 0 } });
  });

  it('names a fix and the rule it clashes with', () => {
    const { obstacles } = formulate(
      buildProgramme({
        rotators: [{ id: 'R1', band: 5 }],
        placements: [{ id: 'P1', rotation: 'stroke', site: 'S1', everyCycle: { minBand: 6 } }],
        decisions: [{ rotator: 'R1', cycle: 1, placement: 'P1', decision: 'fix' }],
      }),
    );
    expect(obstacles[0]!.instances.map(({ rule }) => rule)).toEqual(['band', 'decision']);
  });

  it('names leave that takes away the only cycle in which a pillar could be covered', () => {
    const { obstacles } = formulate(
      buildProgramme({
        settings: { cycles: 2 },
        rotators: ['R1'],
        rotationPillars: [stroke],
        placements: [{ id: 'P1', rotation: 'stroke', site: 'S1', everyCycle: null, byCycle: { 2: {} } }],
        rules: [{ kind: 'cover', subject: 'pillar:neuro' }],
        absences: [{ rotator: 'R1', from: '2027-03-01', until: '2027-07-31' }],
      }),
    );
    expect(obstacles[0]!.instances.map(({ rule, cycle }) => ({ rule, cycle }))).toEqual([
      { rule: 'availability', cycle: 2 },
      { rule: 'cover', cycle: null },
    ]);
    expect(obstacles[0]!.instances[0]!.refs).toContainEqual({ file: 'absences.csv', line: 2 });
  });

  it('names leave that costs no placement but the credit that is owed', () => {
    const { obstacles } = formulate(
      buildProgramme({
        rotators: ['R1'],
        rotationPillars: [stroke],
        placements: [{ id: 'P1', rotation: 'stroke', site: 'S1' }],
        rules: [{ kind: 'cover', subject: 'pillar:neuro' }],
        absences: [{ rotator: 'R1', from: '2026-09-01', until: '2026-09-01' }],
      }),
    );
    expect(obstacles[0]!.instances.map(({ rule, facts }) => [rule, facts.present])).toEqual([
      ['availability', 180],
      ['cover', undefined],
    ]);
    expect(obstacles[0]!.instances[0]!.refs).toContainEqual({ file: 'absences.csv', line: 2 });
  });

  it('names a rule over the pathway that binds only once a closed placement is opened', () => {
    const { obstacles } = formulate(
      buildProgramme({
        rotators: [{ id: 'R1', profession: 'OT' }],
        rotations: [{ id: 'stroke', professions: ['PT'] }],
        placements: [{ id: 'P1', rotation: 'stroke', site: 'S1' }],
        rules: [
          { id: 'idle', kind: 'gap', atMost: 0 },
          { id: 'order', kind: 'before', subject: 'rotation:stroke > rotation:stroke' },
        ],
      }),
    );
    // To let the profession in is no remedy: stroke would still have to come before itself.
    expect(obstacles[0]!.instances.map(({ competencyRule }) => competencyRule)).toEqual(['order', 'idle']);
  });

  it('names two rules over the pathway that only clash together', () => {
    const { obstacles } = formulate(
      buildProgramme({
        settings: { cycles: 2 },
        rotators: ['R1'],
        rotationPillars: [stroke],
        placements: [{ id: 'P1', rotation: 'stroke', site: 'S1' }],
        rules: [
          { id: 'both', kind: 'cover', subject: 'pillar:neuro', atLeast: 2 },
          { id: 'once', kind: 'repeat' },
          { id: 'idle', kind: 'gap', atMost: 2 },
        ],
      }),
    );
    expect(obstacles[0]!.instances.map(({ competencyRule }) => competencyRule)).toEqual(['both', 'once']);
  });

  it('counts demand against supply', () => {
    const spec = {
      settings: { cycles: 2 },
      rotators: ['R1', 'R2', 'R3', { id: 'R4', wte: 0.5 }],
      rotationPillars: [stroke],
      placements: [{ id: 'P1', rotation: 'stroke', site: 'S1', everyCycle: { capacity: 2 } }],
      rules: [{ id: 'neuro', kind: 'cover' as const, subject: 'pillar:neuro' }],
    };
    const short = formulate(
      buildProgramme({ ...spec, placements: [{ ...spec.placements[0]!, everyCycle: {} }] }),
    );
    expect(short.obstacles.map(({ kind }) => kind)).toEqual(['short-supply']);
    expect(short.obstacles[0]!.instances[0]).toMatchObject({
      competencyRule: 'neuro',
      rotator: null,
      facts: { subject: 'pillar:neuro', deadline: 2, needed: 400, available: 200, rotators: 4 },
    });
    expect(formulate(buildProgramme(spec)).obstacles).toEqual([]);
  });

  it('counts no more credit than a rotator owes', () => {
    const { obstacles } = formulate(
      buildProgramme({
        rotators: ['R1', 'R2'],
        rotationPillars: [{ ...stroke, credit: 2 }],
        placements: [{ id: 'P1', rotation: 'stroke', site: 'S1' }],
        rules: [{ kind: 'cover', subject: 'pillar:neuro' }],
      }),
    );
    expect(obstacles[0]!.instances[0]!.facts).toMatchObject({ needed: 200, available: 100 });
  });

  it.each([
    ['0.59 of the second, who takes 0.6', { capacity: 1.19 }, 132],
    ['both, by the excess', { capacity: 1.1, excess: 0.1 }, null],
  ])('counts what a slot gives in shares: %s', (_name, terms, available) => {
    const { obstacles } = formulate(
      buildProgramme({
        rotators: ['R1', 'R2'].map((id) => ({ id, wte: 0.6 })),
        rotationPillars: [{ ...stroke, credit: 2 }],
        placements: [{ id: 'P1', rotation: 'stroke', site: 'S1', everyCycle: { unit: 'wte', ...terms } }],
        rules: [{ kind: 'cover', subject: 'pillar:neuro' }],
        history: [{ rotator: 'R2', rotation: 'stroke', credit: 0.67 }],
      }),
    );
    const short = available === null ? [] : [{ kind: 'short-supply' }];
    expect(obstacles).toMatchObject(short);
    if (available !== null) {
      expect(obstacles[0]!.instances[0]!.facts).toMatchObject({ needed: 133, available });
    }
  });

  it('tells which rules no tier weighs', () => {
    const { notWeighed } = formulate(
      buildProgramme({
        objectives: ['placed'],
        rotators: ['R1'],
        placements: [{ id: 'P1', rotation: 'stroke', site: 'S1', everyCycle: { minimum: 1 } }],
        rules: [{ id: 'spread', kind: 'spread', atMost: 1, strength: 'should' }],
      }),
    );
    expect(notWeighed.map(({ rule }) => rule)).toEqual(['spread', 'minimum-staffing']);
  });
});
