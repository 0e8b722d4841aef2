import type { Sheet } from 'write-excel-file/node';
import type { Cell } from './csv.ts';

type Filled = NonNullable<Sheet<Buffer>['data'][number][number]>;

/** A column of a sheet: its heading and its width in characters. */
export interface SheetColumn {
  readonly head: string;
  readonly width: number;
  /** Texts that are plain numbers become numbers, so that they can be added up. */
  readonly numeric?: boolean;
}

/** A cell with a tint that says again what its text says. */
export interface TintedCell {
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
      ...rows.map((cells) => cells.map((cell, at) => writeCell(cell, columns[at]))),
    ],
  };
}

/** From this width on texts are long enough to need several lines. */
const WRAPPED_FROM = 24;

/** Text is written as text: nothing that starts with = can become a formula. */
function writeCell(cell: Cell | TintedCell, column: SheetColumn | undefined): Filled | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'object') {
    return { value: cell.text.slice(0, LONGEST), type: String, wrap: true, backgroundColor: cell.tint };
  }
  if (column?.numeric === true && NUMBER.test(cell)) return Number(cell);
  const text = cell.slice(0, LONGEST);
  return column !== undefined && column.width >= WRAPPED_FROM
    ? { value: text, type: String, wrap: true }
    : text;
}

/** `A`, `Z`, `AA` … for the 0th, 25th, 26th column. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}
