import { fieldMeta } from '../cells/field-meta.ts';
import { type AnyTable, TABLE_NAMES, type TableName } from '../schema/table.ts';
import { TABLES } from '../tables/all-tables.ts';
import { columnsOf } from './column-names.ts';

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
  readonly reference: { readonly resource: TableName; readonly fields: readonly string[] };
}

/** The Table Schema of every table, generated from the declarations that read them. */
export function tableSchemas(): Readonly<Record<TableName, TableSchema>> {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, tableSchema(TABLES[name])])) as Record<
    TableName,
    TableSchema
  >;
}

function tableSchema(table: AnyTable): TableSchema {
  const columns = columnsOf(table);
  const foreignKeys = columns.flatMap((column): ForeignKey[] => {
    if (column.references === null || column.references === 'wishes') return [];
    const target: AnyTable = TABLES[column.references];
    return [
      {
        fields: [column.header],
        reference: { resource: target.name, fields: keyHeaders(target).slice(0, 1) },
      },
    ];
  });
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    name: table.name,
    title: `${table.name}.csv`,
    description: table.description,
    fields: columns.map(tableField),
    ...keyOf(table),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: [''],
  };
}

function tableField(column: ReturnType<typeof columnsOf>[number]): TableField {
  const { expects, constraints, ...meta } = fieldMeta(column.cell);
  const blank = column.blank.allowed ? ` Blank = ${column.blank.meaning}.` : '';
  return {
    name: column.header,
    ...meta,
    description: `${column.description}${blank}`,
    constraints: { required: !column.blank.allowed, ...constraints },
  };
}

function keyOf(table: AnyTable): Pick<TableSchema, 'primaryKey' | 'uniqueKeys'> {
  const headers = keyHeaders(table);
  const optional = table.key.some((field) => table.columns[field]?.blank.allowed);
  return optional ? { uniqueKeys: [headers] } : { primaryKey: headers };
}

function keyHeaders(table: AnyTable): readonly string[] {
  return table.key.flatMap((field) => table.columns[field]?.header ?? []);
}
