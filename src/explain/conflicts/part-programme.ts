import type { RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';

/**
 * The programme as if only these rotators were in it, without aims: all that a question about feasibility
 * needs. Pairs stay where both rotators do. `null`: everybody.
 */
export function partProgramme(programme: Programme, rotators: ReadonlySet<RotatorId> | null): Programme {
  if (rotators === null) return { ...programme, objectives: [], preferences: [], ledger: [], baseline: [] };
  const own = <Row extends { readonly rotator: RotatorId }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => rotators.has(row.rotator));
  return {
    ...programme,
    objectives: [],
    rotators: programme.rotators.filter(({ id }) => rotators.has(id)),
    preferences: [],
    history: own(programme.history),
    absences: own(programme.absences),
    decisions: own(programme.decisions),
    competences: own(programme.competences),
    pairs: own(programme.pairs).filter(({ other }) => rotators.has(other)),
    ledger: [],
    baseline: [],
  };
}
