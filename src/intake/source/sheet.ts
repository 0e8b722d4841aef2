/** A table as it lies in a file: a header line and rows of texts that remember where they were read. */
export interface Sheet {
  /** As the user names it: `rotators.csv`, `scenario/rotators.csv`, `book.xlsx[rotators]`. */
  readonly file: string;
  readonly header: SheetRecord;
  /** Blank rows are left out; every row has at least as many cells as the header. */
  readonly records: readonly SheetRecord[];
  /** Rows that were refused, as far as their cells can be told apart: what they define is not to be called unknown. */
  readonly rejected: readonly SheetRecord[];
  /** Line and character (1-based) at which a cell of the header or of a record begins. */
  readonly locate: (record: SheetRecord, cell: number) => Position;
}

export interface SheetRecord {
  /** 1-based line on which the record starts. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Twice the wishes of a nation; more is a wrong file. */
export const MAX_ROWS = 2_000_000;
/** Excel's own limit is 16,384; a form export with 40 choices has about 50. */
export const MAX_COLUMNS = 1_000;
/** Delimiters of one file, wherever they stand: what the parser may have to hold. */
export const MAX_CELLS = 40_000_000;
/** Characters of one row, quoted line breaks included. */
export const MAX_RECORD = 1_000_000;
