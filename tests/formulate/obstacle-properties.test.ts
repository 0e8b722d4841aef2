import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RotatorId } from '../../src/domain/ids.ts';
import type { Programme } from '../../src/domain/programme.ts';
import type { RuleInstance } from '../../src/domain/rules.ts';
import {
  competencyInstance,
  instanceOf,
  isOmitted,
  type Omission,
  omissionOf,
} from '../../src/formulate/facts/rule-instance.ts';
import { formulate } from '../../src/formulate/formulate.ts';
import { gatherLines } from '../../src/formulate/obstacles/closed-lines.ts';
import { arbitraryProgramme } from '../support/arbitrary-programme.ts';
import { bruteForce } from '../support/brute-force.ts';

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

/** Whether the instance is one placement closed, as a guarantee over the pathway or a decision is not. */
function closesPlacement({ rule, placement, competencyRule }: RuleInstance): boolean {
  return placement !== null && rule !== 'decision' && (competencyRule === null || rule !== 'repeat');
}

/** Everything that closes a placement to the rotator, apart from days away. */
function closedFor(programme: Programme, rotator: RotatorId | null): readonly RuleInstance[] {
  const { eligibility, model } = formulate(programme);
  const at = programme.rotators.findIndex(({ id }) => id === rotator);
  const cycles = Array.from({ length: model.periods }, (_, period) => period + 1);
  return programme.placements
    .flatMap((_, placement) => cycles.flatMap((cycle) => eligibility.reasons(at, placement, cycle)))
    .filter(closesPlacement);
}

/** What a line of `before` closes, its order over the pathway forbids as well: it is opened only without both. */
function orderOf(line: Omission): Omission {
  return { ...line, placement: null, cycle: null };
}

/** Whether some placement takes a bit more than its capacity in hundredths of WTE. */
function countsShares({ placements }: Programme): boolean {
  const terms = placements.flatMap(({ everyCycle, byCycle }) => [everyCycle, ...byCycle.values()]);
  return terms.some((each) => each?.unit === 'wte' && each.excess > 0);
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

  it('list what closed placements it takes: no pathway avoids those listed, and without any one of them some does', () => {
    const seen = { explained: 0, spared: 0, several: 0 };
    fc.assert(
      fc.property(strict, (programme) => {
        for (const { kind, rotator, instances } of formulate(programme).obstacles) {
          if (kind !== 'no-pathway') continue;
          const clash = new Set(instances.map(keyOf));
          const others = guaranteesOf(programme, rotator)
            .filter((instance) => !clash.has(keyOf(instance)))
            .map(patternOf);
          const listed = gatherLines(instances.filter(closesPlacement));
          const closed = closedFor(programme, rotator).filter((instance) => clash.has(keyOf(instance)));
          const spared = gatherLines(closed.filter((instance) => !isOmitted(instance, listed)));
          const isStuck = (without: readonly Omission[]): boolean =>
            formulate(programme, { without: [...others, ...spared, ...without] }).obstacles.some(
              (obstacle) => obstacle.kind === 'no-pathway' && obstacle.rotator === rotator,
            );
          expect(isStuck([])).toBe(true);
          for (const line of listed) expect(isStuck([line, orderOf(line)])).toBe(false);
          if (listed.length > 0) seen.explained += 1;
          if (listed.length > 1) seen.several += 1;
          if (spared.length > 0) seen.spared += 1;
        }
      }),
      { numRuns: 200, seed: 24 },
    );
    expect(seen.explained).toBeGreaterThan(10);
    expect(seen.several).toBeGreaterThan(3);
    expect(seen.spared).toBeGreaterThan(3);
  });

  it.each([
    ['heads', [], { seed: 23, short: 12, inShares: 0 }],
    ['shares', ['part-time'], { seed: 25, short: 12, inShares: 12 }],
  ] as const)('call supply short only where no allocation exists, in %s', (_unit, often, least) => {
    const met = { short: 0, inShares: 0 };
    fc.assert(
      fc.property(
        arbitraryProgramme({
          kinds: ['cover'],
          rotators: { min: 3, max: 4 },
          placements: { min: 2, max: 2 },
          cycles: { min: 1, max: 2 },
          enumerable: 900,
          features: ['part-time', 'lengths', 'history'],
          often,
        }),
        (programme) => {
          if (!formulate(programme).obstacles.some(({ kind }) => kind === 'short-supply')) return;
          expect(bruteForce(programme).feasible).toBe(false);
          met.short += 1;
          if (countsShares(programme)) met.inShares += 1;
        },
      ),
      { numRuns: 90, seed: least.seed },
    );
    expect(met.short).toBeGreaterThan(least.short);
    expect(met.inShares).toBeGreaterThanOrEqual(least.inShares);
  });
});
