import type { Placement, Programme, SlotTerms } from '../../src/domain/programme.ts';
import type { SourceRef } from '../../src/domain/source.ts';
import type { PlacementSpec, ProgrammeSpec, TermsSpec } from './programme-spec.ts';
import { hundredths, line, optionalDay } from './spec-values.ts';

/** The tables about where one can be, and who supervises there. */
type PlaceTables = Pick<
  Programme,
  'sites' | 'rotations' | 'pillars' | 'rotationPillars' | 'placements' | 'supervisors' | 'travel'
>;

/** What only other rows of the literal mention has a row here too. */
export function buildPlaces(spec: ProgrammeSpec): PlaceTables {
  const sites = withMentioned(spec.sites ?? [], [
    ...spec.placements.map((place) => place.site),
    ...mentioned(spec.supervisors, 'site'),
    ...mentioned(spec.travel, 'site'),
    ...mentioned(spec.rotationPillars, 'site'),
    ...mentioned(spec.history, 'site'),
  ]);
  const rotations = withMentioned(spec.rotations ?? [], [
    ...spec.placements.map((place) => place.rotation),
    ...mentioned(spec.rotationPillars, 'rotation'),
    ...mentioned(spec.history, 'rotation'),
  ]);
  const pillars = withMentioned(spec.pillars ?? [], mentioned(spec.rotationPillars, 'pillar'));
  const tables = {
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
    placements: buildPlacements(spec.placements),
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
    travel: (spec.travel ?? []).map((row, index) => ({ ...row, at: line('travel.csv', index) })),
  } satisfies Record<keyof PlaceTables, readonly object[]>;
  // The literal's plain strings become branded ids.
  return tables as unknown as PlaceTables;
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
