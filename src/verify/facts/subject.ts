import {
  compareIds,
  type PillarId,
  type PlacementId,
  type RotationId,
  type SiteId,
} from '../../domain/ids.ts';
import type { HistoryEntry, SubjectKind, SubjectTerm } from '../../domain/programme.ts';
import { offeredTerms, type Stay } from './review.ts';
import { known, type Tables } from './tables.ts';

/** Where one cycle of somebody's work was done, or would be. */
interface Whereabouts {
  readonly placement: PlacementId | null;
  readonly rotation: RotationId;
  /** `null` when a history entry names no site. */
  readonly site: SiteId | null;
  /** `null` when it is not known. */
  readonly sevenDay: boolean | null;
}

/** Where a stay is in one of its cycles. */
export function whereaboutsOf(stay: Stay, cycle: number = stay.first): Whereabouts {
  return {
    placement: stay.placement.id,
    rotation: stay.rotation.id,
    site: stay.site.id,
    sevenDay: offeredTerms(stay, cycle)?.sevenDay ?? null,
  };
}

/** Where a history entry was: history knows rotations and sites, not placements. */
export function whereaboutsOfEntry(entry: HistoryEntry): Whereabouts {
  return { placement: null, rotation: entry.rotation, site: entry.site, sevenDay: null };
}

/** Whether a subject's term speaks of this place; `*` means any that has a value of the kind. */
export function speaksOf(tables: Tables, term: SubjectTerm, where: Whereabouts): boolean {
  if (term.kind === 'pillar') {
    return creditRows(tables, where).some(
      (row) => row.credit > 0 && (term.id === '*' || row.pillar === term.id),
    );
  }
  if (term.kind === 'placement' && where.placement === null) return isEntryOf(tables, term.id, where);
  const label = labelOf(tables, term.kind, where);
  return label !== null && (term.id === '*' || term.id === label);
}

/** What a place is called in a kind: its site, its area …; `null` when it has no such name. */
export function labelOf(
  tables: Tables,
  kind: Exclude<SubjectKind, 'pillar'>,
  where: Whereabouts,
): string | null {
  const site = where.site === null ? null : known(tables.sites, where.site);
  switch (kind) {
    case 'placement':
      return where.placement;
    case 'rotation':
      return where.rotation;
    case 'setting':
      return known(tables.rotations, where.rotation).setting;
    case 'site':
      return where.site;
    case 'area':
      return site?.area ?? null;
    case 'employer':
      return site?.employer ?? null;
    case 'seven_day':
      return where.sevenDay === null ? null : where.sevenDay ? 'yes' : 'no';
    case 'competence':
      return null;
  }
}

/** Each id of a term by itself: `site:*` becomes every site, anything else stays what it is. */
export function eachOf(tables: Tables, term: SubjectTerm): SubjectTerm[] {
  if (term.id !== '*') return [term];
  return namesOf(tables, term.kind).map((id) => ({ kind: term.kind, id }));
}

function namesOf(tables: Tables, kind: SubjectKind): string[] {
  const { programme } = tables;
  const distinct = (names: readonly (string | null)[]): string[] =>
    [...new Set(names.filter((name) => name !== null))].sort(compareIds);
  switch (kind) {
    case 'pillar':
      return programme.pillars.map((row): PillarId => row.id);
    case 'placement':
      return programme.placements.map((row) => row.id);
    case 'rotation':
      return programme.rotations.map((row) => row.id);
    case 'site':
      return programme.sites.map((row) => row.id);
    case 'setting':
      return distinct(programme.rotations.map((row) => row.setting));
    case 'area':
      return distinct(programme.sites.map((row) => row.area));
    case 'employer':
      return distinct(programme.sites.map((row) => row.employer));
    case 'competence':
      return distinct(programme.competences.map((row) => row.competence));
    case 'seven_day':
      return ['yes'];
  }
}

/** The credits one cycle at a place gives: a row for the site hides the row without one. */
export function creditRows(
  tables: Tables,
  where: Pick<Whereabouts, 'rotation' | 'site'>,
): { readonly pillar: PillarId; readonly credit: number }[] {
  const rows = tables.credits.get(where.rotation) ?? [];
  return rows.filter(
    (row) =>
      row.site === where.site ||
      (row.site === null && !rows.some((other) => other.pillar === row.pillar && other.site === where.site)),
  );
}

/** `pillar:resp;pillar:neuro`. */
export function formatSubject(subject: readonly SubjectTerm[]): string {
  return subject.map((term) => `${term.kind}:${term.id}`).join(';');
}

function isEntryOf(tables: Tables, placement: string, where: Whereabouts): boolean {
  const place = tables.places.get(placement as PlacementId);
  if (place === undefined) return placement === '*';
  return place.rotation.id === where.rotation && place.site.id === where.site;
}
