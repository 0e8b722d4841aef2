import { foldName } from '../issues/fold-key.ts';
import type { Column } from '../schema/column.ts';
import type { AnyTable, Table } from '../schema/table.ts';
import { choiceRank, JOINED_CHOICES } from '../tables/wishes.ts';

/** What a header of a table stands for. */
export type HeaderMeaning =
  | { readonly kind: 'column'; readonly field: number }
  /** One of the wide shape's choices. */
  | { readonly kind: 'choice'; readonly rank: number }
  /** All choices in one cell, joined by `;` in rank order. */
  | { readonly kind: 'choices' }
  /** A scenario's `action`. */
  | { readonly kind: 'action' };

/** Columns of a table in declared order: the order of the texts of its rows. */
export function columnsOf(table: AnyTable): readonly Column<unknown>[] {
  return Object.values(table.columns);
}

export function fieldsOf(table: AnyTable): readonly string[] {
  return Object.keys(table.columns);
}

/** Position of a field among the texts of a row. */
export function fieldIndex<Row>(table: Table<Row>, field: keyof Row & string): number {
  return Object.keys(table.columns).indexOf(field);
}

/** What a header stands for by its own name or a shipped alias; own names win over aliases. */
export function meaningOf(table: AnyTable, header: string): HeaderMeaning | null {
  const folded = foldName(header);
  const columns = columnsOf(table);
  const named = columns.findIndex((column) => foldName(column.header) === folded);
  const field =
    named >= 0
      ? named
      : columns.findIndex((column) => column.aliases.some((alias) => foldName(alias) === folded));
  if (field >= 0) return { kind: 'column', field };
  if (table.name !== 'preferences') return null;
  if (JOINED_CHOICES.includes(folded)) return { kind: 'choices' };
  const rank = choiceRank(folded);
  return rank === null ? null : { kind: 'choice', rank };
}

/** Every header a table knows, for suggestions. */
export function knownHeaders(table: AnyTable): readonly string[] {
  const headers = columnsOf(table).map((column) => column.header);
  return table.name === 'preferences' ? [...headers, 'choice_1', 'choices'] : headers;
}
