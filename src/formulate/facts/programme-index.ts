import { cycleSpan, type Span, wholeMonthsBetween } from '../../domain/calendar.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { PillarId, PlacementId, RotationId, RotatorId, SiteId } from '../../domain/ids.ts';
import {
  type HistoryEntry,
  type Placement,
  type Programme,
  type Rotation,
  type Rotator,
  type Site,
  type SlotTerms,
  slotTerms,
} from '../../domain/programme.ts';

/**
 * The programme with its ids resolved to positions in its own lists, so that the formulation can work on
 * typed arrays. Cycles are counted from 1 here as in the tables; *period* = cycle − 1 only in the model.
 */
export interface ProgrammeIndex {
  readonly programme: Programme;
  /** Cycles to allocate. */
  readonly horizon: number;
  /** Cycles of the whole programme, ≥ horizon. */
  readonly programmeCycles: number;
  readonly rotatorOf: ReadonlyMap<RotatorId, number>;
  readonly placementOf: ReadonlyMap<PlacementId, number>;
  readonly rotationOf: ReadonlyMap<RotationId, number>;
  readonly siteOf: ReadonlyMap<SiteId, number>;
  readonly pillarOf: ReadonlyMap<PillarId, number>;
  /** Position of each placement's rotation and site. */
  readonly placementRotation: Int32Array;
  readonly placementSite: Int32Array;
  /** `spans[cycle - 1]`, up to `programmeCycles`. */
  readonly spans: readonly Span[];
  rotator(position: number): Rotator;
  placement(position: number): Placement;
  /** Rotation and site of the placement at `position`. */
  rotationAt(position: number): Rotation;
  siteAt(position: number): Site;
  /** Terms of a placement in a cycle; `null` when it is not offered then (capacity 0 included). */
  terms(placement: number, cycle: number): SlotTerms | null;
  /** Credit (hundredths) that one whole cycle at 1.0 WTE gives: the row of the site, else the one without site. */
  creditRate(visit: Visit, pillar: PillarId): number;
  /** Whole months registered at the first day of the cycle; 0 when the date is not known. */
  monthsRegistered(rotator: number, cycle: number): number;
  /** Past entries of the rotator at `position`. */
  historyOf(position: number): readonly HistoryEntry[];
}

/** A rotation taken at a site; history may not know the site. */
export interface Visit {
  readonly rotation: RotationId;
  readonly site: SiteId | null;
}

/** Resolves every id of a checked programme. Throws `RangeError` on an id that intake would have refused. */
export function indexProgramme(programme: Programme): ProgrammeIndex {
  const { settings, placements, rotations, sites, rotators } = programme;
  const rotationOf = positions(programme.rotations);
  const siteOf = positions(programme.sites);
  const cycles = settings.programmeCycles;
  const spans = Array.from({ length: cycles }, (_, period) => cycleSpan(settings, period + 1));
  const months = rotators.flatMap(({ registeredOn }) =>
    spans.map(({ first }) => (registeredOn === null ? 0 : wholeMonthsBetween(registeredOn, first))),
  );
  const history = groupByRotator(programme.history);
  const terms: (SlotTerms | null)[] = [];
  for (const placement of placements) {
    for (let cycle = 1; cycle <= cycles; cycle += 1) terms.push(offeredTerms(placement, cycle));
  }
  const placementRotation = Int32Array.from(placements, (p) => position(rotationOf, p.rotation));
  const placementSite = Int32Array.from(placements, (p) => position(siteOf, p.site));
  return {
    programme,
    horizon: settings.cycles,
    programmeCycles: cycles,
    rotatorOf: positions(programme.rotators),
    placementOf: positions(programme.placements),
    rotationOf,
    siteOf,
    pillarOf: positions(programme.pillars),
    placementRotation,
    placementSite,
    spans,
    rotator: (at) => rotators[at]!,
    placement: (at) => placements[at]!,
    rotationAt: (at) => rotations[placementRotation[at]!]!,
    siteAt: (at) => sites[placementSite[at]!]!,
    terms: (placement, cycle) => terms[placement * cycles + cycle - 1] ?? null,
    creditRate: creditRates(programme),
    monthsRegistered: (rotator, cycle) => months[rotator * cycles + cycle - 1]!,
    historyOf: (at) => history.get(rotators[at]!.id) ?? [],
  };
}

/** Position of an id that must exist. */
export function position<Id extends string>(map: ReadonlyMap<Id, number>, id: Id): number {
  const found = map.get(id);
  if (found === undefined) throw new RangeError(`"${id}" is not in the programme`);
  return found;
}

/** Rows of a table by the rotator they speak of, in the order of the table. */
export function groupByRotator<Row extends { readonly rotator: RotatorId }>(
  rows: readonly Row[],
): ReadonlyMap<RotatorId, readonly Row[]> {
  return groupBy(rows, ({ rotator }) => rotator);
}

function creditRates({ rotationPillars }: Programme): ProgrammeIndex['creditRate'] {
  const rates = new Map<RotationId, Map<PillarId, Map<SiteId | null, number>>>();
  for (const { rotation, pillar, site, credit } of rotationPillars) {
    const pillars = rates.get(rotation) ?? new Map<PillarId, Map<SiteId | null, number>>();
    const sites = pillars.get(pillar) ?? new Map<SiteId | null, number>();
    rates.set(rotation, pillars.set(pillar, sites.set(site, credit)));
  }
  return ({ rotation, site }, pillar) => {
    const sites = rates.get(rotation)?.get(pillar);
    return sites?.get(site) ?? sites?.get(null) ?? 0;
  };
}

function offeredTerms(placement: Placement, cycle: number): SlotTerms | null {
  const terms = slotTerms(placement, cycle);
  return terms !== null && terms.capacity > 0 ? terms : null;
}

function positions<Id extends string>(rows: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  return new Map(rows.map((row, at) => [row.id, at]));
}
