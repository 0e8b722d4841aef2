import type { BaselineAssignment, LedgerEntry } from '../../domain/programme.ts';
import type { Fields, Table } from '../table.ts';
export declare const ledger: Table<Fields<LedgerEntry>>;
/** One row of baseline.csv: an assignment of one cycle or of several. */
export interface BaselineRow extends Fields<BaselineAssignment> {
    readonly lengthCycles: number;
}
export declare const baseline: Table<BaselineRow>;
