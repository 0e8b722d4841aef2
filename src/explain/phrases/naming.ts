import type { PillarId, PlacementId } from '../../domain/ids.ts';
import {
  type CompetencyRule,
  type Placement,
  type Programme,
  type Rotation,
  type Rotator,
  SUBJECT_KINDS,
  type SubjectTerm,
} from '../../domain/programme.ts';
import { listed } from './grammar.ts';

/** How things are called in sentences. Falls back to the id where a table gives no name. */
export interface Names {
  readonly programme: Programme;
  /** "Stroke rehabilitation at Evesham". */
  placement(id: PlacementId): string;
  pillar(id: PillarId): string;
  site(id: string): string;
  /** "cycle 2". */
  cycle(cycle: number): string;
  /** "stroke or MSK": the subject of a rule, in the words of the tables. */
  subject(terms: readonly SubjectTerm[]): string;
  /** The same for the text an instance carries: `pillar:stroke;pillar:msk`. */
  subjectText(text: string): string;
  rowOf(placement: PlacementId | null): { placement: Placement; rotation: Rotation | undefined } | undefined;
  rotator(id: string | null): Rotator | undefined;
  competencyRule(id: string | null): CompetencyRule | undefined;
}

const EACH_OF: Record<SubjectTerm['kind'], string> = {
  pillar: 'each pillar',
  rotation: 'each rotation',
  setting: 'each setting',
  site: 'each site',
  area: 'each area',
  employer: 'each employer',
  placement: 'each placement',
  competence: 'each competence',
  seven_day: 'seven-day work',
};

/** Looks names up once, so that phrasing a nation's reasons stays linear. */
export function nameThings(programme: Programme): Names {
  const rotationRows = new Map<string, Rotation>(programme.rotations.map((r) => [r.id, r]));
  const placementRows = new Map<string, Placement>(programme.placements.map((p) => [p.id, p]));
  const rotations = new Map<string, string>(programme.rotations.map((r) => [r.id, r.name || r.id]));
  const sites = new Map<string, string>(programme.sites.map((s) => [s.id, s.name || s.id]));
  const pillars = new Map<string, string>(programme.pillars.map((p) => [p.id, p.name || p.id]));
  const placements = new Map<string, string>(
    programme.placements.map((p) => [
      p.id,
      `${rotations.get(p.rotation) ?? p.rotation} at ${sites.get(p.site) ?? p.site}`,
    ]),
  );
  const rotators = new Map<string, Rotator>(programme.rotators.map((r) => [r.id, r]));
  const rules = new Map<string, CompetencyRule>(programme.competencyRules.map((r) => [r.id, r]));

  const named = (term: SubjectTerm): string => {
    if (term.kind === 'seven_day' || term.id === '*') return EACH_OF[term.kind];
    const table = { pillar: pillars, rotation: rotations, site: sites, placement: placements };
    return term.kind in table ? (table[term.kind as keyof typeof table].get(term.id) ?? term.id) : term.id;
  };
  return {
    programme,
    placement: (id) => placements.get(id) ?? id,
    pillar: (id) => pillars.get(id) ?? id,
    site: (id) => sites.get(id) ?? id,
    cycle: (cycle) => `cycle ${cycle}`,
    subject: (terms) => listed(terms.map(named), 'or'),
    subjectText: (text) => listed(text.split(';').map(readTerm).map(named), 'or'),
    rowOf: (id) => {
      const placement = placementRows.get(id ?? '');
      return placement && { placement, rotation: rotationRows.get(placement.rotation) };
    },
    rotator: (id) => rotators.get(id ?? ''),
    competencyRule: (id) => (id === null ? undefined : rules.get(id)),
  };
}

/** `pillar:stroke`; a text of another shape is shown as it stands. */
function readTerm(text: string): SubjectTerm {
  const colon = text.indexOf(':');
  const kind = SUBJECT_KINDS.find((known) => known === text.slice(0, colon));
  return { kind: kind ?? 'placement', id: kind === undefined ? text : text.slice(colon + 1) };
}
