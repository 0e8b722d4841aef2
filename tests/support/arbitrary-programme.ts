import fc from 'fast-check';
import { COMPETENCY_KINDS, type CompetencyKind, type Programme } from '../../src/domain/programme.ts';
import { DEFAULT_ORDER } from '../../src/intake/build/build-objectives.ts';
import { FEATURES, type Feature, foldIds, POOL, type Sizes, type Weight } from './arbitrary-features.ts';
import * as rows from './arbitrary-rows.ts';
import { ruleRow } from './arbitrary-rules.ts';
import { buildProgramme } from './programme-builder.ts';
import type { PreferenceSpec, ProgrammeSpec } from './programme-spec.ts';

/** What random programmes may look like; everything defaults to the widest. */
export interface ProgrammeKnobs {
  readonly rotators?: Span;
  readonly placements?: Span;
  readonly sites?: Span;
  readonly cycles?: Span;
  /** Most cycles of the programme past the horizon (default 1). */
  readonly futures?: number;
  /** Most competency rules (default 3), and the kinds they may have: where kinds are asked for, there is a rule. */
  readonly rules?: number;
  readonly kinds?: readonly CompetencyKind[];
  /** Rules may have subjects and deadlines that few programmes use (default no). */
  readonly unusual?: boolean;
  readonly features?: readonly Feature[];
  /** Features that most rows are to have. */
  readonly often?: readonly Feature[];
  /**
   * Most allocations a programme may have, rules aside: (placements + 1) ^ (rotators × all cycles). Future
   * cycles, then rotators, then cycles, then placements are given up until it fits. Default 5,000.
   */
  readonly enumerable?: number;
}

interface Span {
  readonly min: number;
  readonly max: number;
}

/** A tiny random programme; a failing one shrinks towards few rows with blank cells. */
export function arbitraryProgramme(knobs: ProgrammeKnobs = {}): fc.Arbitrary<Programme> {
  return arbitraryProgrammeSpec(knobs).map(buildProgramme);
}

/** The same, as the literal it is built from: what a failing test should print. */
export function arbitraryProgrammeSpec(knobs: ProgrammeKnobs = {}): fc.Arbitrary<ProgrammeSpec> {
  const weight: Weight = (feature) => {
    if (knobs.often?.includes(feature) === true) return 8;
    return (knobs.features ?? FEATURES).includes(feature) ? 1 : 0;
  };
  const few = listOf(2);
  const several = listOf(6);
  const kinds = knobs.kinds ?? COMPETENCY_KINDS;
  return fc
    .record({
      cycles: fc.integer(knobs.cycles ?? { min: 1, max: 3 }),
      futures: fc.nat({ max: knobs.futures ?? 1 }),
      start: weight('calendar')
        ? fc.constantFrom('2026-09-01', '2027-08-31', '2028-02-29')
        : fc.constant('2026-09-01'),
      months: weight('calendar') > 0 ? fc.constantFrom(6, 6, 4) : fc.constant(6),
      seed: fc.constantFrom('seed', 'other'),
      presence: fc.constantFrom(50, 50, 1, 100),
      reorder: weight('objectives') > 0 ? fc.nat({ max: 4 }) : fc.constant(0),
      rotators: fc.array(rows.rotatorRow(weight), lengthOf(knobs.rotators ?? { min: 2, max: 4 })),
      placements: fc.array(rows.placementRow(weight), lengthOf(knobs.placements ?? { min: 2, max: 4 })),
      sites: fc.array(rows.siteRow(), lengthOf(knobs.sites ?? { min: 1, max: 3 })),
      rotations: fc.array(rows.rotationRow(weight), { minLength: 1, maxLength: 3 }),
      rotationPillars: fc.array(rows.pillarCreditRow(), { maxLength: 4 }),
      rules: fc.array(ruleRow(kinds, knobs.unusual ?? false), {
        minLength: knobs.kinds === undefined ? 0 : 1,
        maxLength: knobs.rules ?? 3,
      }),
      wishes: several(rows.wishRow(), weight('preferences')),
      scored: fc.subarray(['placement', 'rotation', 'site', 'area']),
      history: few(rows.historyRow(), weight('history')),
      absences: few(rows.absenceRow(), weight('presence')),
      decisions: few(rows.decisionRow(), weight('decisions')),
      competences: several(rows.competenceRow(), weight('competences')),
      supervisors: few(rows.supervisorRow(), weight('named-supervision')),
      pairs: few(rows.pairRow(), weight('pairs')),
      travel: several(rows.travelRow(), weight('travel')),
      ledger: few(rows.ledgerRow(), weight('ledger')),
      baseline: few(rows.baselineRow(), weight('baseline')),
    })
    .map((raw): ProgrammeSpec => {
      const shape = cutDown(
        {
          rotators: raw.rotators.length,
          placements: raw.placements.length,
          cycles: raw.cycles,
          futures: raw.futures,
        },
        knobs.enumerable ?? 5000,
      );
      const sizes: Sizes = {
        R: shape.rotators,
        P: shape.placements,
        S: raw.sites.length,
        X: raw.rotations.length,
        C: POOL.C.length,
      };
      const spec: ProgrammeSpec = {
        settings: {
          cycles: shape.cycles,
          programmeCycles: shape.cycles + shape.futures,
          firstCycleStart: raw.start,
          cycleMonths: raw.months,
          seed: raw.seed,
          minimumPresencePercent: raw.presence,
        },
        objectives: objectivesInOrder(raw.reorder),
        rotators: numbered('R', raw.rotators.slice(0, shape.rotators)),
        placements: numbered('P', raw.placements.slice(0, shape.placements)),
        sites: numbered('S', raw.sites),
        rotations: numbered('X', raw.rotations),
        pillars: POOL.C.map((id) => ({ id })),
        rotationPillars: raw.rotationPillars,
        rules: raw.rules,
        preferences: raw.wishes.map((wish) => scoreSome(wish, raw.scored)),
        history: raw.history,
        absences: raw.absences,
        decisions: raw.decisions,
        competences: raw.competences,
        supervisors: raw.supervisors.map((row, index) => ({ id: `V${index + 1}`, ...row })),
        pairs: raw.pairs,
        travel: raw.travel,
        ledger: raw.ledger,
        baseline: raw.baseline,
      };
      return withUniqueKeys(foldIds(spec, sizes), shape.cycles);
    });
}

function listOf(maxLength: number) {
  return <Row>(row: fc.Arbitrary<Row>, weight: number): fc.Arbitrary<Row[]> =>
    fc.array(row, { minLength: weight > 1 ? 1 : 0, maxLength: weight > 0 ? maxLength : 0 });
}

function lengthOf(span: Span): { minLength: number; maxLength: number } {
  return { minLength: span.min, maxLength: span.max };
}

function numbered<Row extends object>(kind: string, list: readonly Row[]): (Row & { id: string })[] {
  return list.map((row, index) => ({ ...row, id: `${kind}${index + 1}` }));
}

interface Shape {
  readonly rotators: number;
  readonly placements: number;
  readonly cycles: number;
  readonly futures: number;
}

function cutDown(shape: Shape, enumerable: number): Shape {
  const cells = shape.rotators * (shape.cycles + shape.futures);
  if ((shape.placements + 1) ** cells <= enumerable) return shape;
  if (shape.futures > 0 && shape.cycles > 1)
    return cutDown({ ...shape, cycles: shape.cycles - 1 }, enumerable);
  if (shape.rotators > 2) return cutDown({ ...shape, rotators: shape.rotators - 1 }, enumerable);
  if (shape.futures > 0) return cutDown({ ...shape, futures: shape.futures - 1 }, enumerable);
  if (shape.cycles > 1) return cutDown({ ...shape, cycles: shape.cycles - 1 }, enumerable);
  return cutDown({ ...shape, placements: shape.placements - 1 }, enumerable);
}

function objectivesInOrder(variant: number): NonNullable<ProgrammeSpec['objectives']> {
  switch (variant) {
    case 1:
      return ['staffing', 'placed', 'competency', 'leximin', 'travel', 'lottery'];
    case 2:
      return ['placed', 'staffing', 'preference', 'worst-off', 'lottery'];
    case 3:
      return [
        'competency',
        'disruption',
        'notice',
        'stability',
        'placed',
        'worst-off',
        'preference',
        'lottery',
      ];
    default:
      return DEFAULT_ORDER;
  }
}

function scoreSome(wish: PreferenceSpec & { rank: number }, scored: readonly string[]): PreferenceSpec {
  const { rank, ...rest } = wish;
  const kind = wish.prefers.slice(0, wish.prefers.indexOf(':'));
  return scored.includes(kind) ? { ...rest, score: 5 - rank } : wish;
}

/** Drops rows that say something twice, or about nobody, as intake would refuse them. */
function withUniqueKeys(spec: ProgrammeSpec, cycles: number): ProgrammeSpec {
  const inside = (row: { cycle?: number }) => (row.cycle ?? 1) <= cycles;
  return {
    ...spec,
    rotationPillars: unique(spec.rotationPillars, (row) => [row.rotation, row.pillar, row.site]),
    preferences: unique(spec.preferences, (row) => [row.rotator, row.prefers, row.cycle]).filter(inside),
    decisions: unique(spec.decisions, (row) => [row.rotator, row.cycle]).filter(inside),
    competences: unique(spec.competences, (row) => [row.rotator, row.competence]),
    pairs: unique(spec.pairs, (row) => [[row.rotator, row.other].toSorted(), row.scope]).filter(
      (row) => row.rotator !== row.other,
    ),
    travel: unique(spec.travel, (row) => [row.area, row.site]),
    ledger: unique(spec.ledger, (row) => [row.rotator]),
    baseline: unique(spec.baseline, (row) => [row.rotator, row.cycle]).filter(inside),
  };
}

function unique<Row>(list: readonly Row[] | undefined, key: (row: Row) => readonly unknown[]): Row[] {
  const seen = new Map<string, Row>();
  for (const row of list ?? []) {
    const id = JSON.stringify(key(row));
    if (!seen.has(id)) seen.set(id, row);
  }
  return [...seen.values()];
}
