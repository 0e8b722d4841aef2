import fc from 'fast-check';
import { addMonths, type Day, formatDay, parseDay } from '../../src/domain/calendar.ts';
import { POOL, type Weight } from './arbitrary-features.ts';
import type {
  CompetenceSpec,
  DecisionSpec,
  HistorySpec,
  PairSpec,
  PlacementSpec,
  PreferenceSpec,
  ProgrammeSpec,
  RotationPillarSpec,
  RotationSpec,
  RotatorSpec,
  SiteSpec,
  SupervisorSpec,
  TermsSpec,
} from './programme-spec.ts';

type Rows<Table extends keyof ProgrammeSpec> =
  NonNullable<ProgrammeSpec[Table]> extends readonly (infer Row)[] ? Row : never;

const PROFESSIONS = ['physiotherapist', 'occupational therapist'] as const;
const AREAS = ['north', 'south'] as const;
const rotator: fc.Arbitrary<string> = fc.constantFrom(...POOL.R);
const site: fc.Arbitrary<string> = fc.constantFrom(...POOL.S);
const placement: fc.Arbitrary<string> = fc.constantFrom(...POOL.P);
const rotation: fc.Arbitrary<string> = fc.constantFrom(...POOL.X);
const competence: fc.Arbitrary<string> = fc.constantFrom('K1', 'K2');

export function rotatorRow(weight: Weight): fc.Arbitrary<Omit<RotatorSpec, 'id'>> {
  const eligibility = weight('eligibility');
  return filled({
    profession: seldom(fc.constant(PROFESSIONS[1]), eligibility),
    band: seldom(fc.integer({ min: 5, max: 7 }), eligibility),
    drives: seldom(fc.boolean(), eligibility),
    sevenDay: seldom(fc.boolean(), eligibility),
    registeredOn: seldom(dayAround({ min: -30, max: 6 }), eligibility),
    cohort: seldom(fc.constantFrom('a', 'b')),
    wte: fc.constantFrom(...(weight('part-time') > 0 ? [1, 1, 0.8, 0.6, 0.5] : [1])),
    availableFrom: seldom(dayAround({ min: -3, max: 9 }), weight('presence')),
    availableUntil: seldom(dayAround({ min: 3, max: 18 }), weight('presence')),
    preceptorshipUntil: seldom(dayAround({ min: -1, max: 12 }), weight('preceptors')),
    homeArea: fc.constantFrom(undefined, ...(weight('travel') > 0 ? AREAS : [])),
    maxTravelMinutes: seldom(fc.constantFrom(15, 40), weight('travel')),
  });
}

export function siteRow(): fc.Arbitrary<Omit<SiteSpec, 'id'>> {
  return filled({
    area: fc.constantFrom(undefined, ...AREAS),
    employer: fc.constantFrom(undefined, 'trust', 'council'),
  });
}

export function rotationRow(weight: Weight): fc.Arbitrary<Omit<RotationSpec, 'id'>> {
  return filled({
    professions: seldom(fc.constantFrom([PROFESSIONS[0]], [PROFESSIONS[1]]), weight('eligibility')),
    lengthCycles: seldom(fc.constant(2), weight('lengths')),
    setting: fc.constantFrom(undefined, 'ward', 'community'),
    supervisorKinds: seldom(
      fc.constantFrom(['educator'], ['educator', 'consultant']),
      weight('named-supervision'),
    ),
  });
}

export function pillarCreditRow(): fc.Arbitrary<RotationPillarSpec> {
  return filled({
    rotation,
    pillar: fc.constantFrom(...POOL.C),
    credit: fc.constantFrom(1, 1, 0.5, 2),
    site: seldom(site),
  });
}

export function placementRow(weight: Weight): fc.Arbitrary<Omit<PlacementSpec, 'id'>> {
  const ownCycle = fc.record({
    cycle: fc.integer({ min: 1, max: 3 }),
    terms: terms(weight),
    closed: fc.boolean(),
  });
  return fc
    .record({ rotation, site, everyCycle: terms(weight), own: seldom(ownCycle, weight('terms-by-cycle')) })
    .map(({ own, ...row }) =>
      own === undefined
        ? row
        : { ...row, byCycle: { [own.cycle]: own.closed ? { capacity: 0 } : own.terms } },
    );
}

function terms(weight: Weight): fc.Arbitrary<TermsSpec> {
  const eligibility = weight('eligibility');
  return filled({
    capacity: fc.constantFrom(1, 1, 2, 3),
    minimum: seldom(fc.integer({ min: 1, max: 2 }), weight('staffing')),
    unit: seldom(fc.constant('wte' as const), weight('part-time')),
    excess: seldom(fc.constantFrom(0.2, 0.5), weight('part-time')),
    supervisors: seldom(fc.integer({ min: 0, max: 2 }), weight('supervision')),
    rotatorsPerSupervisor: seldom(fc.integer({ min: 1, max: 2 }), 4 * weight('supervision')),
    preceptorPlaces: seldom(fc.integer({ min: 0, max: 1 }), weight('preceptors')),
    driver: seldom(fc.constant(true), eligibility),
    sevenDay: seldom(fc.constant(true), eligibility),
    minBand: seldom(fc.integer({ min: 5, max: 6 }), eligibility),
    maxBand: seldom(fc.integer({ min: 5, max: 7 }), eligibility),
    minMonthsRegistered: seldom(fc.constantFrom(6, 12, 24), eligibility),
    requires: seldom(fc.constantFrom(['K1'], ['K1', 'K2']), weight('competences')),
  }).map((row) => ({ ...row, minimum: Math.min(row.minimum ?? 0, row.capacity ?? 1) }));
}

/** `rank` is filled in; whoever assembles the programme may turn the ranks of a kind into scores. */
export function wishRow(): fc.Arbitrary<PreferenceSpec & { readonly rank: number }> {
  const target = fc.oneof(
    { weight: 3, arbitrary: placement.map((id) => `placement:${id}` as const) },
    { weight: 1, arbitrary: rotation.map((id) => `rotation:${id}` as const) },
    { weight: 1, arbitrary: site.map((id) => `site:${id}` as const) },
    { weight: 1, arbitrary: fc.constantFrom(...AREAS).map((id) => `area:${id}` as const) },
  );
  return fc
    .record({
      rotator,
      prefers: target,
      rank: fc.integer({ min: 1, max: 4 }),
      cycle: seldom(fc.integer({ min: 1, max: 3 })),
      weight: fc.constantFrom(1, 1, 2, 0.5),
    })
    .map(({ cycle, ...row }) => (cycle === undefined ? row : { ...row, cycle }));
}

export function historyRow(): fc.Arbitrary<HistorySpec> {
  const dates = fc.record({
    startedOn: dayAround({ min: -24, max: -7 }),
    endedOn: dayAround({ min: -6, max: -1 }),
  });
  return fc
    .record({
      entry: filled({
        rotator,
        rotation,
        site: seldom(site, 2),
        credit: seldom(fc.constantFrom(0.5, 1, 2)),
      }),
      dates: seldom(dates, 2),
    })
    .map(({ entry, dates }) => ({ ...entry, ...dates }));
}

export function absenceRow(): fc.Arbitrary<Rows<'absences'>> {
  return fc
    .record({ rotator, from: dayAround({ min: 0, max: 12 }), days: fc.integer({ min: 0, max: 200 }) })
    .map(({ rotator, from, days }) => ({ rotator, from, until: formatDay((anchored(from) + days) as Day) }));
}

export function decisionRow(): fc.Arbitrary<DecisionSpec> {
  const cycle = fc.integer({ min: 1, max: 3 });
  return fc.oneof(
    fc.record({ rotator, cycle, placement, decision: fc.constant('forbid' as const) }),
    fc.record({ rotator, cycle, placement, decision: fc.constant('fix' as const) }),
    fc.record({ rotator, cycle, placement: fc.constant(null), decision: fc.constant('fix' as const) }),
  );
}

export function competenceRow(): fc.Arbitrary<CompetenceSpec> {
  return filled({
    rotator,
    competence,
    gainedOn: seldom(dayAround({ min: -6, max: 9 })),
    expiresOn: seldom(dayAround({ min: 3, max: 18 })),
  });
}

export function supervisorRow(): fc.Arbitrary<Omit<SupervisorSpec, 'id'>> {
  return filled({
    site,
    profession: seldom(fc.constantFrom(...PROFESSIONS)),
    kind: fc.constantFrom(undefined, 'educator', 'consultant'),
    places: fc.integer({ min: 1, max: 3 }),
    from: seldom(dayAround({ min: -2, max: 6 })),
    until: seldom(dayAround({ min: 5, max: 18 })),
  });
}

export function pairRow(): fc.Arbitrary<PairSpec> {
  return fc.record({
    rotator,
    other: rotator,
    kind: fc.constantFrom('apart', 'together'),
    scope: fc.constantFrom('slot', 'site', 'rotation'),
  });
}

export function travelRow(): fc.Arbitrary<Rows<'travel'>> {
  return fc.record({ area: fc.constantFrom(...AREAS), site, minutes: fc.constantFrom(5, 20, 50) });
}

export function ledgerRow(): fc.Arbitrary<Rows<'ledger'>> {
  return fc.record({ rotator, balance: fc.constantFrom(0, 250, 900, 2500) });
}

export function baselineRow(): fc.Arbitrary<Rows<'baseline'>> {
  return fc.record({ rotator, cycle: fc.integer({ min: 1, max: 3 }), placement });
}

/** Blank four times in five unless told, so that restrictions meet feasible programmes often enough; shrinks to blank. */
export function seldom<Value>(value: fc.Arbitrary<Value>, weight = 1): fc.Arbitrary<Value | undefined> {
  if (weight === 0) return fc.constant(undefined);
  return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight, arbitrary: value });
}

type Filled<Fields> = {
  [Field in keyof Fields as undefined extends Fields[Field] ? never : Field]: Fields[Field];
} & {
  [Field in keyof Fields as undefined extends Fields[Field] ? Field : never]?: Exclude<
    Fields[Field],
    undefined
  >;
};

/** A record whose blank fields are left out. */
export function filled<Fields extends object>(
  fields: {
    [Field in keyof Fields]: fc.Arbitrary<Fields[Field]>;
  },
): fc.Arbitrary<Filled<Fields>> {
  return fc
    .record(fields)
    .map(
      (row) =>
        Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Filled<Fields>,
    );
}

/** Days this many months from the usual first cycle start, most often on the boundary itself. */
function dayAround(months: { min: number; max: number }): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer(months), fc.constantFrom(0, 0, 0, 1, 27))
    .map(([month, days]) => formatDay((addMonths(anchored('2026-09-01'), month) + days) as Day));
}

function anchored(text: string): Day {
  const day = parseDay(text);
  if (day === null) throw new RangeError(`"${text}" is no day`);
  return day;
}
