import type { Cell } from '../cells/cells.ts';

/** One column of a table: how its header reads, what its cells hold and what a blank one means. */
export interface Column<Value> {
  readonly header: string;
  readonly cell: Cell<Value>;
  readonly blank: Blank<Value>;
  readonly description: string;
  /** Other headers it goes by, compared without case, spaces and punctuation. */
  readonly aliases: readonly string[];
  /** The table whose first key column its ids must be found in; `wishes` = any that a wish can name. */
  readonly references: ReferencedTable | 'wishes' | null;
  /** Its ids may be of what a scenario has taken away: the row speaks of how things were. */
  readonly outlives: boolean;
}

/** Either the cell must be filled in, or blank stands for a value (`meaning` says which, for the data dictionary). */
type Blank<Value> =
  | { readonly allowed: false }
  | { readonly allowed: true; readonly value: Value; readonly meaning: string };

export type ReferencedTable = 'rotators' | 'sites' | 'rotations' | 'pillars' | 'placements';

interface Extras {
  readonly aliases?: readonly string[];
  readonly references?: ReferencedTable | 'wishes';
  readonly outlives?: true;
}

/** A column whose header must be there and whose cells must be filled in. */
export function required<Value>(
  header: string,
  cell: Cell<Value>,
  description: string,
  extras: Extras = {},
): Column<Value> {
  return { header, cell, blank: { allowed: false }, description, ...withDefaults(extras) };
}

/** A column that may be missing or blank. */
export function optional<Value, Default>(
  header: string,
  cell: Cell<Value>,
  blank: { readonly value: Default; readonly meaning: string },
  description: string,
  extras: Extras = {},
): Column<Value | Default> {
  return { header, cell, blank: { allowed: true, ...blank }, description, ...withDefaults(extras) };
}

function withDefaults(extras: Extras): Pick<Column<never>, 'aliases' | 'references' | 'outlives'> {
  const { aliases = [], references = null, outlives = false } = extras;
  return { aliases, references, outlives };
}

export const NO_RESTRICTION: { readonly value: null; readonly meaning: string } = {
  value: null,
  meaning: 'no restriction',
};
export const UNKNOWN: { readonly value: null; readonly meaning: string } = {
  value: null,
  meaning: 'not known',
};
