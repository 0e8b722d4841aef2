import { dataDictionary } from '../../intake/columns/data-dictionary.ts';
import { tableSchemas } from '../../intake/columns/table-schema.ts';
import { TABLE_NAMES } from '../../intake/schema/table.ts';

/** Names of all tables, in the order of the data dictionary. */
export function listTables(): readonly string[] {
  return TABLE_NAMES;
}

/** Table Schema (Frictionless) of one table; `null` when there is none of that name. */
export function describeTable(name: string): object | null {
  return new Map<string, object>(Object.entries(tableSchemas())).get(name) ?? null;
}

/** Every table's schema as a data package with one resource a table. */
export function describePackage(): object {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'placewright-programme',
    title: 'A Placewright programme: a folder of CSV tables',
    resources: Object.entries(tableSchemas()).map(([name, schema]) => ({
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema,
    })),
  };
}

/** The data dictionary for people, as Markdown. */
export function describeForPeople(): string {
  return dataDictionary();
}
