import type { SourceRef } from '../../domain/source.ts';
import type { IssueCode } from '../issues/issue-codes.ts';
import type { Column } from './column.ts';

export const TABLE_NAMES = [
  'settings',
  'objectives',
  'rotators',
  'sites',
  'rotations',
  'pillars',
  'rotation_pillars',
  'placements',
  'competency_rules',
  'preferences',
  'history',
  'absences',
  'decisions',
  'competences',
  'supervisors',
  'pairs',
  'travel',
  'ledger',
  'baseline',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** Everything that makes one table differ from another; reading, schema and dictionary are generic. */
export interface Table<Row> {
  readonly name: TableName;
  readonly description: string;
  /** `rows`: must exist and hold rows; `present`: must exist; `optional`: may be absent. */
  readonly need: 'rows' | 'present' | 'optional';
  readonly columns: { readonly [Field in keyof Row]-?: Column<Row[Field]> };
  /** Fields that identify a row; no two rows may agree in all of them. */
  readonly key: readonly (keyof Row & string)[];
  /** `refused`: a second row with a key is an error; `settled`: a later step decides between them. */
  readonly duplicates: 'refused' | 'settled';
  /**
   * Headers, of no column here, by which one of our own outputs is known that will do as this table. Where all of them
   * stand, other columns are no surprise, and rows about people who have left since are left out.
   */
  readonly alsoOutput?: readonly string[];
  /** What must hold between the cells of one row. */
  readonly checks?: readonly RowCheck<Row>[];
}

/** A table of whatever rows: all that reading headers and keys needs to know. */
export interface AnyTable {
  readonly name: TableName;
  readonly description: string;
  readonly need: 'rows' | 'present' | 'optional';
  readonly columns: Readonly<Record<string, Column<unknown>>>;
  readonly key: readonly string[];
  readonly duplicates: 'refused' | 'settled';
  readonly alsoOutput?: readonly string[];
  readonly checks?: readonly RowCheck<never>[];
}

/** Asked once the cells it looks at could be read, whatever is wrong with others of the row. */
interface RowCheck<Row> {
  readonly of: readonly string[];
  readonly find: (row: Row) => RowFault<Row> | null;
}

/** A check of these fields of a row. */
export function checkOf<Row, Field extends keyof Row & string>(
  of: readonly Field[],
  find: (cells: Pick<Row, Field>) => RowFault<Row> | null,
): RowCheck<Row> {
  return { of, find };
}

export interface RowFault<Row> {
  readonly code: IssueCode;
  readonly field: keyof Row & string;
  readonly reason: string;
  readonly remedy: string;
}

/** A row of the domain as its table declares it: without the place it was read from. */
export type Fields<Row extends { readonly at: SourceRef | null }> = Omit<Row, 'at'>;
