import type { PathwayModel } from './pathway-model.ts';

type RowTables = Pick<PathwayModel, 'counters' | 'distincts' | 'precedences' | 'transitions'>;
type Row = RowTables[keyof RowTables][number] | PathwayModel['slotRows'][number];

/** Every row that binds one agent's pathway, kind by kind. */
export function ownRows({
  counters,
  distincts,
  precedences,
  transitions,
}: RowTables): readonly RowTables[keyof RowTables][number][] {
  return [...counters, ...distincts, ...precedences, ...transitions];
}

/** The model without the rows, of agents and of slots, for which `keep` says no. */
export function filterRows(
  model: PathwayModel,
  keep: (row: Pick<Row, 'soft' | 'tag'>) => boolean,
): PathwayModel {
  return {
    ...model,
    counters: model.counters.filter(keep),
    distincts: model.distincts.filter(keep),
    precedences: model.precedences.filter(keep),
    transitions: model.transitions.filter(keep),
    slotRows: model.slotRows.filter(keep),
  };
}
