import { type Content, type Markup } from './markup.ts';
/** A column: its heading, and how scripts may sort by it. */
export interface Column {
    readonly head: Content;
    readonly sort?: 'text' | 'number';
    readonly numeric?: boolean;
}
export interface DataTable {
    /** Unique on the page; letters, digits and dashes. */
    readonly id: string;
    /** Says what the table shows; read out before it. */
    readonly caption: Content;
    readonly columns: readonly Column[];
    readonly rows: readonly Markup[];
    /** Rows can be searched and filtered together with those of the other tables. */
    readonly filtered?: boolean;
    readonly kind?: string;
}
/** A table in a box that scrolls by itself, by touch, wheel and keyboard. */
export declare function renderTable({ id, caption, columns, rows, filtered, kind }: DataTable): Markup;
/** One row: the first cell names it. */
export declare function row(name: Content, cells: readonly Content[]): Markup;
export declare function cell(content: Content): Markup;
/** A figure, set to the right; `value` is what it sorts by when the text is not a plain number. */
export declare function numberCell(content: Content, value?: number | null): Markup;
