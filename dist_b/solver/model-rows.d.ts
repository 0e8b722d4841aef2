import type { PathwayModel } from './pathway-model.ts';
type RowTables = Pick<PathwayModel, 'counters' | 'distincts' | 'precedences' | 'transitions'>;
type Row = RowTables[keyof RowTables][number] | PathwayModel['slotRows'][number];
/** Every row that binds one agent's pathway, kind by kind. */
export declare function ownRows({ counters, distincts, precedences, transitions, }: RowTables): readonly RowTables[keyof RowTables][number][];
/** The model without the rows, of agents and of slots, for which `keep` says no. */
export declare function filterRows(model: PathwayModel, keep: (row: Pick<Row, 'soft' | 'tag'>) => boolean): PathwayModel;
export {};
