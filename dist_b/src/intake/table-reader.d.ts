import type { SourceRef } from '../domain/source.ts';
import type { ReferencedTable } from './column.ts';
import { type DateFormat } from './date-cell.ts';
import type { IssueList } from './issue-list.ts';
import { type RawRow } from './raw-table.ts';
import type { Vocabulary } from './suggest.ts';
import type { AnyTable } from './table.ts';
import type { WishVocabulary } from './wish-target.ts';
/** A row whose cells could all be read, with the texts it came from. */
export interface Entry<Row> {
    readonly row: Row & {
        readonly at: SourceRef;
    };
    readonly raw: RawRow;
}
/** A row with a problem: what could be read of it, which may have problems of its own. */
export type FaultyEntry<Row> = Entry<Partial<Row>>;
/** The rows of a table: without a problem, and the others. */
export interface ReadRows<Row> {
    readonly entries: readonly Entry<Row>[];
    readonly faulty: readonly FaultyEntry<Row>[];
}
/** What other rows may refer to; a table that could not be read at all is missing and excuses every reference. */
export interface KnownIds {
    readonly tables: ReadonlyMap<ReferencedTable, Vocabulary>;
    readonly wishes: WishVocabulary | null;
}
/**
 * Reads the cells of one table. A million rows hold few different texts, so each column reads a text once
 * and remembers the outcome; equal ids then share one string.
 */
export declare class TableReader {
    #private;
    readonly table: AnyTable;
    constructor(table: AnyTable, dates: DateFormat);
    /** Texts that read alike give the same key; what cannot be read stands for itself. */
    keyOf(row: RawRow): string;
    /** The first part of the key: the id that other tables refer to. */
    idOf(row: RawRow): string;
    /** Header of the first column of the key. */
    get idHeader(): string;
    /** The key as a person reads it. */
    describeKey(row: RawRow): string;
    /** Headers that must be filled in and that the row's sheet does not have. */
    lackingColumns({ layout, instead }: RawRow): readonly string[];
    /** Every text of the row by header. */
    textsByHeader(row: RawRow): Readonly<Record<string, string>>;
    /** Reads all rows and reports every problem. The table's columns say what the rows are. */
    readAll(rows: readonly RawRow[], known: KnownIds, issues: IssueList): ReadRows<object>;
}
/** Reports the second row with the same key. */
export declare function reportDuplicate(issues: IssueList, row: RawRow, first: RawRow, key: string): void;
