import type { Cell } from './cells.ts';
import type { Finding } from './issue-list.ts';
export type CellReading<Value> = {
    readonly ok: true;
    readonly value: Value;
} | {
    readonly ok: false;
    readonly finding: Finding;
};
/** One filled-in cell: its value, or what is wrong with it. */
export declare function readCell<Value>(cell: Cell<Value>, text: string): CellReading<Value>;
