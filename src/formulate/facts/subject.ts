import type { HistoryEntry, SubjectKind, SubjectTerm } from '../../domain/programme.ts';
import type { ProgrammeIndex, Visit } from './programme-index.ts';

/** Every id of the kind that occurs in the programme, in canonical order: what `*` stands for. */
function idsOfKind(index: ProgrammeIndex, kind: SubjectKind): readonly string[] {
  const { programme } = index;
  switch (kind) {
    case 'pillar':
      return programme.pillars.map((pillar) => pillar.id);
    case 'rotation':
      return programme.rotations.map((rotation) => rotation.id);
    case 'site':
      return programme.sites.map((site) => site.id);
    case 'placement':
      return programme.placements.map((placement) => placement.id);
    case 'setting':
      return distinct(programme.rotations.map((rotation) => rotation.setting));
    case 'area':
      return distinct(programme.sites.map((site) => site.area));
    case 'employer':
      return distinct(programme.sites.map((site) => site.employer));
    case 'competence':
      return distinct(programme.competences.map((held) => held.competence));
    case 'seven_day':
      return ['yes'];
  }
}

/** The subject term by term, `*` spelt out. */
export function termsOneByOne(
  index: ProgrammeIndex,
  subject: readonly SubjectTerm[],
): readonly SubjectTerm[] {
  return subject.flatMap((term) => (term.id === '*' ? spellOut(index, term) : [term]));
}

/** One group for each id of a `*` term, and one group of all the single ids together. */
export function termGroups(
  index: ProgrammeIndex,
  subject: readonly SubjectTerm[],
): readonly (readonly SubjectTerm[])[] {
  const single = subject.filter((term) => term.id !== '*');
  const each = subject.filter((term) => term.id === '*').flatMap((term) => spellOut(index, term));
  return [...(single.length > 0 ? [single] : []), ...each.map((term) => [term])];
}

/** `pillar:stroke;pillar:msk`, the text an instance carries as its `subject`. */
export function formatTerms(terms: readonly SubjectTerm[]): string {
  return terms.map((term) => `${term.kind}:${term.id}`).join(';');
}

/** Whether a placement in a cycle belongs to the term. `competence` terms are held, not visited: never. */
export function placementMatches(
  index: ProgrammeIndex,
  term: SubjectTerm,
  at: { readonly placement: number; readonly cycle: number },
): boolean {
  const placement = index.placement(at.placement);
  if (term.kind === 'placement') return term.id === '*' || term.id === placement.id;
  if (term.kind === 'seven_day') {
    const sevenDay = index.terms(at.placement, at.cycle)?.sevenDay ?? false;
    return term.id === '*' || (term.id === 'yes') === sevenDay;
  }
  return visitMatches(index, term, placement);
}

/** Whether a past entry belongs to the term; it fits a placement of the same rotation and site. */
export function historyMatches(index: ProgrammeIndex, term: SubjectTerm, entry: HistoryEntry): boolean {
  if (term.kind === 'placement') {
    if (term.id === '*') return true;
    return index.programme.placements.some(
      (placement) =>
        placement.id === term.id && placement.rotation === entry.rotation && placement.site === entry.site,
    );
  }
  return visitMatches(index, term, entry);
}

function visitMatches(index: ProgrammeIndex, term: SubjectTerm, visit: Visit): boolean {
  if (term.kind === 'pillar') {
    return index.programme.pillars.some(
      (pillar) => (term.id === '*' || pillar.id === term.id) && index.creditRate(visit, pillar.id) > 0,
    );
  }
  const id = idOfVisit(index, term.kind, visit);
  return id !== null && (term.id === '*' || term.id === id);
}

function idOfVisit(index: ProgrammeIndex, kind: SubjectKind, visit: Visit): string | null {
  const { rotations, sites } = index.programme;
  const rotation = rotations[index.rotationOf.get(visit.rotation) ?? -1];
  const site = visit.site === null ? undefined : sites[index.siteOf.get(visit.site) ?? -1];
  switch (kind) {
    case 'rotation':
      return visit.rotation;
    case 'setting':
      return rotation?.setting ?? null;
    case 'site':
      return visit.site;
    case 'area':
      return site?.area ?? null;
    case 'employer':
      return site?.employer ?? null;
    default:
      return null;
  }
}

function spellOut(index: ProgrammeIndex, term: SubjectTerm): readonly SubjectTerm[] {
  return idsOfKind(index, term.kind).map((id) => ({ kind: term.kind, id }));
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== null))].sort();
}
