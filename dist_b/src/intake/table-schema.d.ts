import { type TableName } from './table.ts';
/** A Table Schema (https://datapackage.org/standard/table-schema/, version 2.0). */
export interface TableSchema {
    readonly $schema: string;
    readonly name: TableName;
    readonly title: string;
    readonly description: string;
    readonly fields: readonly TableField[];
    /** Where every column of the key must be filled in. */
    readonly primaryKey?: readonly string[];
    /** Where a column of the key may be blank. */
    readonly uniqueKeys?: readonly (readonly string[])[];
    readonly foreignKeys?: readonly ForeignKey[];
    readonly missingValues: readonly string[];
}
export interface TableField {
    readonly name: string;
    readonly type: string;
    readonly description: string;
    readonly [property: string]: unknown;
}
export interface ForeignKey {
    readonly fields: readonly string[];
    readonly reference: {
        readonly resource: TableName;
        readonly fields: readonly string[];
    };
}
/** The Table Schema of every table, generated from the declarations that read them. */
export declare function tableSchemas(): Readonly<Record<TableName, TableSchema>>;
