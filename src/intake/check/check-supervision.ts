import type { Placement, Rotation, Supervisor } from '../../domain/programme.ts';
import { fieldIndex } from '../columns/column-names.ts';
import { Vocabulary } from '../issues/suggest.ts';
import { reportCell, reportRow } from '../rows/raw-table.ts';
import { TABLES } from '../tables/all-tables.ts';
import { areSound, type CheckContext } from './check-context.ts';

/** Placements that nobody can take: no supervisor of a kind that counts, or a competence that nobody holds. */
export function checkSupervision(context: CheckContext): void {
  if (!areSound(context, 'rotations', 'placements', 'supervisors', 'competences')) return;
  const { draft, read, issues } = context;
  const rotations = new Map(draft.rotations.map((rotation) => [rotation.id, rotation]));
  const rowOf = new Map(read.entries.placements.map(({ raw, row }) => [row.id, raw]));
  for (const placement of draft.placements) {
    const rotation = rotations.get(placement.rotation);
    const raw = rowOf.get(placement.id);
    if (rotation === undefined || raw === undefined || rotation.supervisorKinds.length === 0) continue;
    if (draft.supervisors.some((supervisor) => serves(supervisor, placement, rotation))) continue;
    reportRow(issues, raw, placement.id, {
      code: 'no-named-supervisor',
      reason: `${rotation.id} needs a supervisor of the kind ${rotation.supervisorKinds.join(' or ')}, and ${placement.site} has none.`,
      remedy: 'Add one to supervisors.csv, or expect the placement to stay empty.',
    });
  }
  const held = new Vocabulary(draft.competences.map((row) => row.competence));
  for (const { raw, row } of read.entries.placements) {
    for (const competence of row.requires) {
      if (held.has(competence)) continue;
      reportCell(issues, raw, fieldIndex(TABLES.placements, 'requires'), {
        code: 'unheld-competence',
        reason: `No rotator holds the competence "${competence}".`,
        remedy: held.didYouMean(competence, 'Add who holds it to competences.csv.'),
      });
    }
  }
}

function serves(supervisor: Supervisor, placement: Placement, rotation: Rotation): boolean {
  const { site, kind, places, profession } = supervisor;
  return (
    site === placement.site &&
    places > 0 &&
    kind !== null &&
    rotation.supervisorKinds.includes(kind) &&
    (profession === null || rotation.professions.length === 0 || rotation.professions.includes(profession))
  );
}
