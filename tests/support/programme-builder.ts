import type { Objective, TierName } from '../../src/domain/objective.ts';
import type {
  CompetencyRule,
  Placement,
  Programme,
  Rotator,
  Settings,
  SlotTerms,
} from '../../src/domain/programme.ts';
import type { SourceRef } from '../../src/domain/source.ts';
import { DEFAULT_ORDER } from '../../src/intake/build/build-objectives.ts';
import type {
  ObjectiveSpec,
  PlacementSpec,
  ProgrammeSpec,
  RotatorSpec,
  RuleSpec,
  TermsSpec,
} from './programme-spec.ts';
import { sortProgramme } from './sort-programme.ts';
import { day, hundredths, line, optionalDay, parseTerm, parseTerms } from './spec-values.ts';

/**
 * A full programme from a terse literal, in canonical order. Row *n* of a list is said to come from line
 * *n* + 1 of its table (`rotators.csv:2` is the first), whatever the order after sorting.
 * Throws `RangeError` when the literal contradicts itself (an unknown id, 30 February).
 */
export function buildProgramme(spec: ProgrammeSpec): Programme {
  const places = spec.placements;
  const sites = withMentioned(spec.sites ?? [], [
    ...places.map((place) => place.site),
    ...mentioned(spec.supervisors, 'site'),
    ...mentioned(spec.travel, 'site'),
    ...mentioned(spec.rotationPillars, 'site'),
    ...mentioned(spec.history, 'site'),
  ]);
  const rotations = withMentioned(spec.rotations ?? [], [
    ...places.map((place) => place.rotation),
    ...mentioned(spec.rotationPillars, 'rotation'),
    ...mentioned(spec.history, 'rotation'),
  ]);
  const pillars = withMentioned(spec.pillars ?? [], mentioned(spec.rotationPillars, 'pillar'));
  const programme = {
    settings: buildSettings(spec.settings ?? {}),
    objectives: (spec.objectives ?? DEFAULT_ORDER).map((objective, index) =>
      buildObjective(objective, spec.objectives === undefined ? null : line('objectives.csv', index)),
    ),
    rotators: spec.rotators.map((entry, index) =>
      buildRotator(typeof entry === 'string' ? { id: entry } : entry, line('rotators.csv', index)),
    ),
    sites: sites.map((site, index) => ({
      name: site.id,
      area: null,
      employer: null,
      latitude: null,
      longitude: null,
      ...site,
      at: line('sites.csv', index),
    })),
    rotations: rotations.map((rotation, index) => ({
      name: rotation.id,
      professions: [],
      lengthCycles: 1,
      setting: null,
      supervisorKinds: [],
      ...rotation,
      at: line('rotations.csv', index),
    })),
    pillars: pillars.map((pillar, index) => ({
      name: pillar.id,
      kind: 'core' as const,
      ...pillar,
      at: line('pillars.csv', index),
    })),
    rotationPillars: (spec.rotationPillars ?? []).map((row, index) => ({
      site: null,
      ...row,
      credit: hundredths(row.credit ?? 1),
      at: line('rotation_pillars.csv', index),
    })),
    placements: buildPlacements(places),
    competencyRules: (spec.rules ?? []).map(buildRule),
    preferences: (spec.preferences ?? []).map((row, index) => ({
      rotator: row.rotator,
      target: parseTerm(row.prefers),
      rank: row.rank ?? null,
      score: row.score === undefined ? null : hundredths(row.score),
      cycle: row.cycle ?? null,
      weight: hundredths(row.weight ?? 1),
      at: line('preferences.csv', index),
    })),
    history: (spec.history ?? []).map((row, index) => ({
      rotator: row.rotator,
      rotation: row.rotation,
      site: row.site ?? null,
      startedOn: optionalDay(row.startedOn),
      endedOn: optionalDay(row.endedOn),
      credit: row.credit === undefined ? null : hundredths(row.credit),
      at: line('history.csv', index),
    })),
    absences: (spec.absences ?? []).map((row, index) => ({
      rotator: row.rotator,
      from: day(row.from),
      until: day(row.until),
      reasonCode: 'leave',
      at: line('absences.csv', index),
    })),
    decisions: (spec.decisions ?? []).map((row, index) => ({
      ...row,
      reason: 'agreed',
      decidedBy: 'coordinator',
      at: line('decisions.csv', index),
    })),
    competences: (spec.competences ?? []).map((row, index) => ({
      rotator: row.rotator,
      competence: row.competence,
      gainedOn: optionalDay(row.gainedOn),
      expiresOn: optionalDay(row.expiresOn),
      at: line('competences.csv', index),
    })),
    supervisors: (spec.supervisors ?? []).map((row, index) => ({
      id: row.id,
      site: row.site,
      profession: row.profession ?? null,
      kind: row.kind ?? null,
      places: row.places ?? 1,
      from: optionalDay(row.from),
      until: optionalDay(row.until),
      at: line('supervisors.csv', index),
    })),
    pairs: (spec.pairs ?? []).map((row, index) => ({
      scope: 'slot' as const,
      ...row,
      at: line('pairs.csv', index),
    })),
    travel: (spec.travel ?? []).map((row, index) => ({ ...row, at: line('travel.csv', index) })),
    ledger: (spec.ledger ?? []).map((row, index) => ({ ...row, at: line('ledger.csv', index) })),
    baseline: (spec.baseline ?? []).map((row, index) => ({ ...row, at: line('baseline.csv', index) })),
    inputs: {},
  };
  // The literal's plain strings become branded ids here and nowhere else.
  const branded = programme as unknown as Programme;
  requireKnownIds(branded);
  return sortProgramme(branded);
}

function buildSettings(spec: NonNullable<ProgrammeSpec['settings']>): Settings {
  const cycles = spec.cycles ?? 1;
  return {
    programme: 'test',
    cycleMonths: 6,
    cycles,
    programmeCycles: cycles,
    seed: 'seed',
    timeLimitSeconds: 60,
    noticeWeeks: 8,
    minimumPresencePercent: 50,
    ledgerCap: 1000,
    ledgerKeepPercent: 75,
    repairCosts: { place: 10, decision: 20, rule: 50 },
    ...spec,
    firstCycleStart: day(spec.firstCycleStart ?? '2026-09-01'),
  };
}

function buildObjective(entry: TierName | ObjectiveSpec, at: SourceRef | null): Objective {
  const spec = typeof entry === 'string' ? { tier: entry } : entry;
  return {
    at,
    tier: spec.tier,
    weight: hundredths(spec.weight ?? 1),
    variant: spec.variant ?? (spec.tier === 'rank-profile' ? 'generous' : null),
    slack: spec.slack ?? { kind: 'absolute', amount: 0 },
  };
}

function buildRotator(spec: RotatorSpec, at: SourceRef): Omit<Rotator, 'id'> & { id: string } {
  return {
    profession: 'physiotherapist',
    band: null,
    homeArea: null,
    drives: null,
    sevenDay: null,
    maxTravelMinutes: null,
    cohort: null,
    ...spec,
    wte: hundredths(spec.wte ?? 1),
    availableFrom: optionalDay(spec.availableFrom),
    availableUntil: optionalDay(spec.availableUntil),
    registeredOn: optionalDay(spec.registeredOn),
    preceptorshipUntil: optionalDay(spec.preceptorshipUntil),
    at,
  };
}

function buildPlacements(specs: readonly PlacementSpec[]): Placement[] {
  let row = 0;
  const nextTerms = (terms: TermsSpec): SlotTerms => buildTerms(terms, line('placements.csv', row++));
  const built = specs.map((spec) => ({
    id: spec.id,
    rotation: spec.rotation,
    site: spec.site,
    everyCycle: spec.everyCycle === null ? null : nextTerms(spec.everyCycle ?? {}),
    byCycle: new Map(
      Object.entries(spec.byCycle ?? {}).map(([cycle, terms]) => [Number(cycle), nextTerms(terms)]),
    ),
  }));
  return built as unknown as Placement[];
}

function buildTerms(spec: TermsSpec, at: SourceRef): SlotTerms {
  const terms = {
    unit: 'heads' as const,
    supervisors: null,
    rotatorsPerSupervisor: null,
    preceptorPlaces: null,
    driver: false,
    sevenDay: false,
    minBand: null,
    maxBand: null,
    minMonthsRegistered: null,
    requires: [],
    ...spec,
    minimum: hundredths(spec.minimum ?? 0),
    capacity: hundredths(spec.capacity ?? 1),
    excess: hundredths(spec.excess ?? 0),
    at,
  };
  return terms as unknown as SlotTerms;
}

function buildRule(spec: RuleSpec, index: number): CompetencyRule {
  const [subject = '', then = ''] = (spec.subject ?? '').split('>');
  const rule = {
    id: spec.id ?? `rule-${String(index + 1).padStart(3, '0')}`,
    professions: spec.professions ?? [],
    bands: spec.bands ?? [],
    cohorts: spec.cohorts ?? [],
    kind: spec.kind,
    subject: parseTerms(subject),
    // biome-ignore lint/suspicious/noThenProperty: the domain's name for the right-hand side of `before`.
    then: parseTerms(then),
    atLeast: spec.atLeast === undefined ? null : hundredths(spec.atLeast),
    atMost: spec.atMost === undefined ? null : hundredths(spec.atMost),
    byCycle: spec.byCycle ?? null,
    strength: spec.strength ?? 'must',
    weight: spec.weight ?? 1,
    note: '',
    at: line('competency_rules.csv', index),
  };
  return rule as unknown as CompetencyRule;
}

function withMentioned<Spec extends { readonly id: string }>(
  specs: readonly Spec[],
  ids: readonly string[],
): (Spec | { readonly id: string })[] {
  const known = new Set(specs.map((spec) => spec.id));
  const missing = [...new Set(ids)].filter((id) => !known.has(id));
  return [...specs, ...missing.map((id) => ({ id }))];
}

function mentioned<Row, Field extends keyof Row>(rows: readonly Row[] | undefined, field: Field): string[] {
  return (rows ?? []).map((row) => row[field]).filter((id): id is Row[Field] & string => id !== undefined);
}

function requireKnownIds(programme: Programme): void {
  const rotators = new Set<string>(programme.rotators.map((rotator) => rotator.id));
  const placements = new Set<string>(programme.placements.map((placement) => placement.id));
  const personal: { rotator: string; placement?: string | null }[] = [
    ...programme.preferences,
    ...programme.history,
    ...programme.absences,
    ...programme.decisions,
    ...programme.competences,
    ...programme.pairs,
    ...programme.pairs.map((pair) => ({ rotator: pair.other })),
    ...programme.ledger,
    ...programme.baseline,
  ];
  for (const { rotator, placement } of personal) {
    if (!rotators.has(rotator)) throw new RangeError(`rotator "${rotator}" is not in the literal`);
    if (placement != null && !placements.has(placement))
      throw new RangeError(`placement "${placement}" is not in the literal`);
  }
}
