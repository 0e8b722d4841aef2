import type { Sheet } from 'write-excel-file/node';
import type { Cell } from '../text/csv.ts';

type Filled = NonNullable<Sheet<Buffer>['data'][number][number]>;

/** A column of a sheet: its heading and its width in characters. */
interface SheetColumn {
  readonly head: string;
  readonly width: number;
  /** Texts that are plain numbers become numbers, so that they can be added up. */
  readonly numeric?: boolean;
}

/** A cell with a tint that says again what its text says. */
interface TintedCell {
  readonly text: string;
  readonly tint: string;
}

export interface SheetPlan {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (Cell | TintedCell)[])[];
  /** Columns that stay in sight. */
  readonly frozen?: number;
}

const HEAD = {
  fontWeight: 'bold',
  textColor: '#FFFFFF',
  backgroundColor: '#0A5A73',
  wrap: true,
  alignVertical: 'top',
} as const;
/** More than this a spreadsheet does not take in one cell. */
const LONGEST = 32_000;
const NUMBER = /^-?\d{1,15}(\.\d+)?$/;

/** The sheet as the writer wants it: heading and first columns frozen, long texts wrapped. */
export function planSheet({ name, columns, rows, frozen = 1 }: SheetPlan): Sheet<Buffer> {
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: frozen,
    orientation: 'landscape',
    data: [
      columns.map(({ head }) => ({ value: head, type: String, ...HEAD })),
      ...rows.map((cells) => writeRow(cells, columns)),
    ],
  };
}

/** From this width on texts are long enough to need several lines. */
const WRAPPED_FROM = 24;
/** Points a line of the 10-point font takes, and around the lines. */
const LINE = 12.8;
const PADDING = 3;
const MOST_LINES = 30;

/** Spreadsheets do not all work out the height of a row by themselves: it is stated where there are several lines. */
function writeRow(cells: SheetPlan['rows'][number], columns: readonly SheetColumn[]): (Filled | null)[] {
  const lines = Math.min(MOST_LINES, Math.max(1, ...cells.map((cell, at) => countLines(cell, columns[at]))));
  if (lines === 1) return cells.map((cell, at) => writeCell(cell, columns[at]));
  const height = lines * LINE + PADDING;
  return cells.map((cell, at) => writeTallCell(cell, columns[at], height));
}

function countLines(cell: Cell | TintedCell, column: SheetColumn | undefined): number {
  if (column === undefined || column.width < WRAPPED_FROM) return 1;
  const text = typeof cell === 'object' ? (cell?.text ?? '') : String(cell);
  return Math.ceil(text.length / (column.width - 2));
}

/** Text is written as text: nothing that starts with = can become a formula. */
function writeCell(cell: Cell | TintedCell, column: SheetColumn | undefined): Filled | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object')
    return { value: cell.text.slice(0, LONGEST), type: String, backgroundColor: cell.tint };
  return column?.numeric === true && NUMBER.test(cell) ? Number(cell) : cell.slice(0, LONGEST);
}

function writeTallCell(
  cell: Cell | TintedCell,
  column: SheetColumn | undefined,
  height: number,
): Filled | null {
  const short = writeCell(cell, column);
  if (short === null) return null;
  const tall = { height, alignVertical: 'top' } as const;
  if (typeof short === 'number') return { value: short, type: Number, ...tall };
  if (typeof short === 'string') return { value: short, type: String, wrap: true, ...tall };
  return { ...short, wrap: true, ...tall };
}

/** `A`, `Z`, `AA` … for the 0th, 25th, 26th column. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
