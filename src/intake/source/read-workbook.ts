import type { Finding, IssueList, Place } from '../issues/issue-list.ts';
import { type FormulaFault, inspectWorkbook } from './inspect-workbook.ts';
import type { Sheet, SheetRecord } from './sheet.ts';
import { CONTROL, controlCharacter } from './sheet-faults.ts';
import { MAX_UNPACKED, unzip } from './unzip.ts';

/** One sheet of a workbook; `sheet` is `null` when it is blank. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet | null;
  /** What is wrong with its cells, which matters only if the sheet is a table. */
  readonly faults: readonly CellFault[];
}

interface CellFault {
  readonly place: Place;
  readonly shown: string | null;
  readonly finding: Finding;
}

/** Cells of one sheet when every gap is filled. */
const MAX_AREA = 20_000_000;

/**
 * The sheets of an .xlsx workbook; issues name `book.xlsx[sheet]` as the file, the row as the line and the number
 * of the column as the column. `null` when the workbook cannot be read safely.
 */
export async function readWorkbook(
  file: string,
  bytes: Uint8Array,
  issues: IssueList,
): Promise<readonly NamedSheet[] | null> {
  const unzipped = unzip(bytes);
  if (!unzipped.ok) {
    issues.addToFile(file, REFUSALS[unzipped.why]);
    return null;
  }
  const { area, faults } = inspectWorkbook(unzipped.parts);
  if (area > MAX_AREA) {
    issues.addToFile(file, SPARSE);
    return null;
  }
  // Loaded for those who bring a workbook: others need not wait for it.
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes), { trim: false, parseNumber: plainNumber });
    return sheets.map(({ sheet: name, data }) => {
      const label = `${file}[${name}]`;
      const { sheet, faults: ofCells } = toSheet(label, data);
      const ofFormulas = faults
        .filter((fault) => fault.sheet === name)
        .map((fault) => formulaFault(label, fault));
      return { name, sheet, faults: [...ofFormulas, ...ofCells] };
    });
  } catch (error) {
    // Whatever the reader stumbles over (a missing part, broken XML, an unknown cell type), the file is at fault.
    const detail = error instanceof Error ? error.message : String(error);
    issues.addToFile(file, {
      ...REFUSALS.damaged,
      reason: `The workbook cannot be read: ${detail.replace(/\.$/, '')}.`,
    });
    return null;
  }
}

function toSheet(file: string, data: readonly (readonly unknown[])[]): Pick<NamedSheet, 'sheet' | 'faults'> {
  const records: SheetRecord[] = [];
  const faults: CellFault[] = [];
  data.forEach((row, index) => {
    const cells = row.map(textOf);
    if (cells.every((cell) => cell.trim() === '')) return;
    const line = index + 1;
    records.push({ line, cells });
    cells.forEach((cell, column) => {
      const control = CONTROL.exec(cell);
      if (control === null) return;
      const place = { file, line, column: column + 1 };
      faults.push({ place, shown: null, finding: controlCharacter(control[0]) });
    });
  });
  const [header, ...rest] = records;
  if (header === undefined) return { sheet: null, faults };
  const locate: Sheet['locate'] = ({ line }, cell) => ({ line, column: cell + 1 });
  return { sheet: { file, header, records: rest, rejected: [], locate }, faults };
}

/** Dates as ISO text; a time of day stays visible so that a date column refuses it. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '#DATE';
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}

/** The number as Excel shows it: 15 digits, so that 0.6 is not 0.59999999999999998. */
function plainNumber(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
}

function formulaFault(file: string, { row, column, shown }: FormulaFault): CellFault {
  return {
    place: { file, line: row, column },
    shown,
    finding: {
      code: 'formula-error',
      reason: shown === null ? 'The formula in this cell was never calculated.' : `The cell shows ${shown}.`,
      remedy: 'Open the workbook in Excel, put the formula right or replace it by its value, and save.',
    },
  };
}

const REFUSALS: Readonly<Record<'damaged' | 'encrypted' | 'too-large', Finding>> = {
  damaged: {
    code: 'unreadable-workbook',
    reason: 'The file is not an .xlsx workbook, or it is damaged or has a password.',
    remedy: 'Open it in Excel, remove the password and save it as .xlsx again.',
  },
  encrypted: {
    code: 'unreadable-workbook',
    reason: 'The workbook is encrypted.',
    remedy: 'Remove the password and save it again.',
  },
  'too-large': {
    code: 'workbook-too-large',
    reason: `The workbook unpacks to more than ${MAX_UNPACKED / (1024 * 1024)} MiB, or to more than it declares.`,
    remedy: 'Save its large sheets as CSV UTF-8.',
  },
};

const SPARSE: Finding = {
  code: 'workbook-too-large',
  reason: `A sheet spans more than ${MAX_AREA} cells.`,
  remedy: 'Delete the empty rows and columns far below and beside the table, and save.',
};
