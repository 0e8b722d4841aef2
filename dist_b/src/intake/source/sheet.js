/** Twice the wishes of a nation; more is a wrong file. */
export const MAX_ROWS = 2_000_000;
/** Excel's own limit is 16,384; a form export with 40 choices has about 50. */
export const MAX_COLUMNS = 1_000;
/** Delimiters of one file, wherever they stand: what the parser may have to hold. */
export const MAX_CELLS = 40_000_000;
/** Characters of one row, quoted line breaks included. */
export const MAX_RECORD = 1_000_000;
