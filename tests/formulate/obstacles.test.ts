import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RotatorId } from '../../src/domain/ids.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { RuleInstance } from '../../src/domain/rules.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import {
  competencyInstance,
  instanceOf,
  type Omission,
  omissionOf,
} from '../../src/formulate/rule-instance.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce } from '../support/brute-force.ts';
import { buildProgramme } from '../support/programme-builder.ts';

function onlyRotator(programme: Programme, at: number): Programme {
  const person = programme.rotators[at]!;
  const own = <Row extends { readonly rotator: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => row.rotator === person.id);
  return {
    ...programme,
    rotators: [person],
    preferences: [],
    history: own(programme.history),
    absences: own(programme.absences),
    decisions: own(programme.decisions),
    competences: own(programme.competences),
    pairs: [],
    ledger: [],
    baseline: [],
  };
}

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

const CELL_RULES = [
  'availability',
  'profession',
  'band',
  'driver',
  'seven-day',
  'registration',
  'travel',
  'competence',
] as const;

/** Cell rules stand in the way in several cells at once: each is one rule, wherever it applies. */
function patternOf(instance: RuleInstance): Omission {
  const { placement: _placement, cycle: _cycle, subject, ...whole } = omissionOf(instance);
  const { rule } = instance;
  if (rule === 'decision') return omissionOf(instance);
  const isCompetencyRow = instance.competencyRule !== null && rule !== 'before' && rule !== 'experience';
  return isCompetencyRow && subject !== undefined ? { ...whole, subject } : whole;
}

/**
 * Every guarantee there could be for one rotator. Rows that cannot be broken are left out of a model, so that
 * some appear only once cells are opened or decisions dropped.
 */
function guaranteesOf(programme: Programme, rotator: RotatorId | null): readonly RuleInstance[] {
  const cells = CELL_RULES.map((rule) => instanceOf(rule, { rotator }));
  const closing = programme.competencyRules
    .filter(({ kind }) => kind === 'experience' || kind === 'before')
    .map((rule) => competencyInstance(rule, { rotator }));
  const decisions = formulate(programme).decisions.instances;
  const open = formulate(programme, { without: [...cells, ...closing, ...decisions].map(patternOf) });
  return [...cells, ...closing, ...decisions, ...open.instances].filter(
    ({ strength }) => strength === 'must',
  );
}

function keyOf(instance: RuleInstance): string {
  return JSON.stringify(patternOf(instance));
}

describe('obstacles on random programmes', () => {
  const strict = arbitraryProgramme({
    rules: 4,
    futures: 0,
    enumerable: 300,
    features: ['eligibility', 'presence', 'history', 'decisions', 'lengths', 'competences'],
  });

  it('are proofs: no rotator without pathway has one, all others do', () => {
    const seen = { stuck: 0, free: 0 };
    fc.assert(
      fc.property(strict, (programme) => {
        const stuck = new Set(
          formulate(programme).obstacles.flatMap(({ kind, rotator }) =>
            kind === 'no-pathway' ? [rotator] : [],
          ),
        );
        programme.rotators.forEach(({ id }, at) => {
          expect(bruteForce(onlyRotator(programme, at)).feasible).toBe(!stuck.has(id));
          seen[stuck.has(id) ? 'stuck' : 'free'] += 1;
        });
      }),
      { numRuns: 120, seed: 21 },
    );
    expect(seen.stuck).toBeGreaterThan(25);
    expect(seen.free).toBeGreaterThan(60);
  });

  it('explain with an irreducible set: it cannot hold, any part of it can', () => {
    const seen = { explained: 0, several: 0 };
    fc.assert(
      fc.property(strict, (programme) => {
        const whole = formulate(programme);
        for (const { kind, rotator, instances } of whole.obstacles) {
          if (kind !== 'no-pathway') continue;
          const clash = new Set(instances.map(keyOf));
          const everything = guaranteesOf(programme, rotator);
          const others = everything.filter((instance) => !clash.has(keyOf(instance))).map(patternOf);
          const isStuck = (without: readonly Omission[]): boolean =>
            formulate(programme, { without }).obstacles.some(
              (obstacle) => obstacle.kind === 'no-pathway' && obstacle.rotator === rotator,
            );
          expect(isStuck(others)).toBe(true);
          for (const key of clash) {
            const one = instances.filter((instance) => keyOf(instance) === key).map(patternOf);
            expect(isStuck([...others, ...one])).toBe(false);
          }
          seen.explained += 1;
          if (clash.size > 1) seen.several += 1;
        }
      }),
      { numRuns: 110, seed: 22 },
    );
    expect(seen.explained).toBeGreaterThan(22);
    expect(seen.several).toBeGreaterThan(11);
  });

  it('call supply short only where no allocation exists', () => {
    let short = 0;
    fc.assert(
      fc.property(
        arbitraryProgramme({
          kinds: ['cover'],
          rotators: { min: 3, max: 4 },
          placements: { min: 2, max: 2 },
          cycles: { min: 1, max: 2 },
          enumerable: 900,
          features: ['part-time', 'lengths', 'history'],
        }),
        (programme) => {
          if (!formulate(programme).obstacles.some(({ kind }) => kind === 'short-supply')) return;
          expect(bruteForce(programme).feasible).toBe(false);
          short += 1;
        },
      ),
      { numRuns: 90, seed: 23 },
    );
    expect(short).toBeGreaterThan(12);
  });
});
