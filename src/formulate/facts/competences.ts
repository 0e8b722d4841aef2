import type { HeldCompetence } from '../../domain/programme.ts';
import { groupByRotator, type ProgrammeIndex } from './programme-index.ts';

/** Which competences a rotator holds through a whole cycle. */
export interface CompetenceTable {
  /** `*` = any competence at all. */
  holds(rotator: number, competence: string, cycle: number): boolean;
  /** Every row about this rotator and competence, current or not. */
  rows(rotator: number, competence: string): readonly HeldCompetence[];
}

/** Held = gained by the first day of the cycle and not expired before its last. */
export function tabulateCompetences(index: ProgrammeIndex): CompetenceTable {
  const held = groupByRotator(index.programme.competences);
  const rows = (rotator: number, competence: string): readonly HeldCompetence[] =>
    (held.get(index.rotator(rotator).id) ?? []).filter(
      (row) => competence === '*' || row.competence === competence,
    );
  return {
    rows,
    holds: (rotator, competence, cycle) => {
      const span = index.spans[cycle - 1]!;
      return rows(rotator, competence).some(
        ({ gainedOn, expiresOn }) =>
          (gainedOn === null || gainedOn <= span.first) && (expiresOn === null || expiresOn >= span.last),
      );
    },
  };
}
