import type { BaselineAssignment, LedgerEntry } from '../../domain/programme.ts';
import { id, wholeNumber } from '../cells/cells.ts';
import { optional, required } from '../schema/column.ts';
import type { Fields, Table } from '../schema/table.ts';
import { CYCLE, PLACEMENT_ALIASES, ROTATOR } from './shared-columns.ts';

export const ledger: Table<Fields<LedgerEntry>> = {
  name: 'ledger',
  description: "What is carried over from former runs: the previous run's ledger.csv.",
  need: 'optional',
  key: ['rotator'],
  duplicates: 'refused',
  alsoOutput: [],
  columns: {
    rotator: required('rotator_id', id(), 'Whose balance.', ROTATOR),
    balance: required(
      'balance',
      wholeNumber({ from: 0, to: 1_000_000 }),
      'Dissatisfaction beyond the usual that is carried over.',
    ),
  },
};

/** One row of baseline.csv: an assignment of one cycle or of several. */
export interface BaselineRow extends Fields<BaselineAssignment> {
  readonly lengthCycles: number;
}

export const baseline: Table<BaselineRow> = {
  name: 'baseline',
  description: "The allocation in force, for replanning: an earlier run's allocation.csv.",
  need: 'optional',
  key: ['rotator', 'cycle'],
  duplicates: 'refused',
  alsoOutput: [],
  columns: {
    rotator: required('rotator_id', id(), 'Who.', ROTATOR),
    cycle: required('cycle', CYCLE, 'Cycle, or the first one of an assignment of several.'),
    placement: required('placement_id', id(), 'Where, although a scenario may have taken it away.', {
      references: 'placements',
      outlives: true,
      aliases: PLACEMENT_ALIASES,
    }),
    lengthCycles: optional(
      'length_cycles',
      CYCLE,
      { value: 1, meaning: '1' },
      'Cycles the assignment lasts; a row of its own for a later cycle wins.',
    ),
  },
};
