import { compareIds } from '../../src/domain/ids.ts';
import type { Programme } from '../../src/domain/programme.ts';

/** The same programme with every list in canonical order. */
export function sortProgramme(programme: Programme): Programme {
  const by = <Row>(rows: readonly Row[], ...keys: readonly ((row: Row) => string | number | null)[]): Row[] =>
    rows.toSorted((a, b) => {
      for (const key of keys) {
        const [x, y] = [key(a) ?? '', key(b) ?? ''];
        const order =
          typeof x === 'number' && typeof y === 'number' ? x - y : compareIds(String(x), String(y));
        if (order !== 0) return order;
      }
      return 0;
    });
  return {
    ...programme,
    rotators: by(programme.rotators, (row) => row.id),
    sites: by(programme.sites, (row) => row.id),
    rotations: by(programme.rotations, (row) => row.id),
    pillars: by(programme.pillars, (row) => row.id),
    rotationPillars: by(
      programme.rotationPillars,
      (row) => row.rotation,
      (row) => row.pillar,
      (row) => row.site,
    ),
    placements: by(programme.placements, (row) => row.id),
    competencyRules: by(programme.competencyRules, (row) => row.id),
    preferences: by(
      programme.preferences,
      (row) => row.rotator,
      (row) => row.target.kind,
      (row) => row.target.id,
      (row) => row.cycle ?? 0,
    ),
    history: by(
      programme.history,
      (row) => row.rotator,
      (row) => row.rotation,
      (row) => row.startedOn ?? Number.NEGATIVE_INFINITY,
    ),
    absences: by(
      programme.absences,
      (row) => row.rotator,
      (row) => row.from,
    ),
    decisions: by(
      programme.decisions,
      (row) => row.rotator,
      (row) => row.cycle,
      (row) => row.placement,
    ),
    competences: by(
      programme.competences,
      (row) => row.rotator,
      (row) => row.competence,
    ),
    supervisors: by(programme.supervisors, (row) => row.id),
    pairs: by(
      programme.pairs,
      (row) => row.rotator,
      (row) => row.other,
      (row) => row.kind,
      (row) => row.scope,
    ),
    travel: by(
      programme.travel,
      (row) => row.area,
      (row) => row.site,
    ),
    ledger: by(programme.ledger, (row) => row.rotator),
    baseline: by(
      programme.baseline,
      (row) => row.rotator,
      (row) => row.cycle,
    ),
  };
}
