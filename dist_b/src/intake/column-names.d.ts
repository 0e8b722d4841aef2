import type { Column } from './column.ts';
import type { AnyTable, Table } from './table.ts';
/** What a header of a table stands for. */
export type HeaderMeaning = {
    readonly kind: 'column';
    readonly field: number;
}
/** One of the wide shape's choices. */
 | {
    readonly kind: 'choice';
    readonly rank: number;
}
/** All choices in one cell, joined by `;` in rank order. */
 | {
    readonly kind: 'choices';
}
/** A scenario's `action`. */
 | {
    readonly kind: 'action';
};
/** Columns of a table in declared order: the order of the texts of its rows. */
export declare function columnsOf(table: AnyTable): readonly Column<unknown>[];
export declare function fieldsOf(table: AnyTable): readonly string[];
/** Position of a field among the texts of a row. */
export declare function fieldIndex<Row>(table: Table<Row>, field: keyof Row & string): number;
/** What a header stands for by its own name or a shipped alias; own names win over aliases. */
export declare function meaningOf(table: AnyTable, header: string): HeaderMeaning | null;
/** Every header a table knows, for suggestions. */
export declare function knownHeaders(table: AnyTable): readonly string[];
