import type { Finding, IssueList } from '../issues/issue-list.ts';
import { decodeText } from './decode-text.ts';
import { parseRecords } from './parse-records.ts';
import { type ScanFault, scanRecord } from './scan-csv.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_RECORD, MAX_ROWS, type Sheet, type SheetRecord } from './sheet.ts';
import { CONTROL, controlCharacter, EMPTY } from './sheet-faults.ts';
import { type Dialect, sniffDelimiter } from './sniff-delimiter.ts';
import { TextLines } from './text-lines.ts';

const FAULTS: Readonly<Record<ScanFault['kind'], Finding>> = {
  'unclosed-quote': {
    code: 'unclosed-quote',
    reason: 'The quote that opens here is never closed.',
    remedy: 'Close it, or write the quote itself as "".',
  },
  'text-after-quote': {
    code: 'text-after-quote',
    reason: 'Text follows the closing quote of this cell.',
    remedy: 'Write a quote inside a quoted cell as "".',
  },
  'record-too-long': {
    code: 'record-too-long',
    reason: `This row is longer than ${MAX_RECORD} characters.`,
    remedy: 'Look for a quote that is opened and not closed.',
  },
};

const TOO_MANY_ROWS: Finding = {
  code: 'too-many-rows',
  reason: `The table has more than ${MAX_ROWS} rows.`,
  remedy: 'Check that this is the right file.',
};

const TOO_MANY_CELLS: Finding = {
  code: 'file-too-large',
  reason: `The file has more than ${MAX_CELLS} cells.`,
  remedy: 'Check that this is the right file.',
};

const TOO_MANY_COLUMNS: Finding = {
  code: 'too-many-columns',
  reason: `The row has more than ${MAX_COLUMNS} cells.`,
  remedy: 'Check that this is the right file.',
};

/**
 * A CSV file as a sheet; `null` when it holds no table at all. Everything wrong with its form (encoding,
 * control characters, quotes, ragged rows) is reported; rows that can be read are kept all the same.
 */
export function readCsv(file: string, bytes: Uint8Array, issues: IssueList): Sheet | null {
  const text = readText(file, bytes, issues);
  if (text === null) return null;
  const lines = new TextLines(text);
  if (hasControlCharacter({ file, text, lines }, issues)) return null;
  const dialect = sniffDelimiter(text);
  if (countDelimiters(text, dialect.delimiter) > MAX_CELLS) {
    issues.addToFile(file, TOO_MANY_CELLS);
    return null;
  }
  const { records, faults } = parseRecords(text, dialect);
  for (const { kind, offset } of faults) {
    issues.add(file, () => ({ file, ...lines.positionOf(offset) }), null, FAULTS[kind]);
  }
  if (records.length > MAX_ROWS + 1) {
    issues.addToFile(file, TOO_MANY_ROWS);
    return null;
  }
  const [header, ...rows] = dropBlank(records);
  if (header === undefined) {
    issues.addToFile(file, EMPTY);
    return null;
  }
  if (header.cells.length > MAX_COLUMNS) {
    issues.addToLine(file, header.line, null, TOO_MANY_COLUMNS);
    return null;
  }
  // Everything from a quote that is never closed on is one record, and the last.
  const unclosed = faults.some(({ kind }) => kind === 'unclosed-quote') ? rows.pop() : undefined;
  const rejected =
    unclosed === undefined ? [] : splitLines(text, lines.startOf(unclosed.line), unclosed.line, dialect);
  const accepted: SheetRecord[] = [];
  for (const record of rows) (acceptRow(file, header, record, issues) ? accepted : rejected).push(record);
  return {
    file,
    header,
    records: accepted,
    rejected,
    locate: (record, cell) => {
      const start = lines.startOf(record.line);
      const starts: number[] = [];
      scanRecord(text, start, dialect.delimiter, [], starts);
      return lines.positionOf(starts[cell] ?? start);
    },
  };
}

/** The file's text; `null` when it cannot be decoded. */
function readText(file: string, bytes: Uint8Array, issues: IssueList): string | null {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) {
    issues.addToFile(file, decoded.refused);
    return null;
  }
  if (decoded.notice !== null) issues.addToFile(file, decoded.notice);
  return decoded.text;
}

/** Reports the first control character, if there is one: such a file is no table. */
function hasControlCharacter(
  { file, text, lines }: { readonly file: string; readonly text: string; readonly lines: TextLines },
  issues: IssueList,
): boolean {
  const control = CONTROL.exec(text);
  if (control === null) return false;
  const [character] = control;
  issues.add(file, () => ({ file, ...lines.positionOf(control.index) }), null, controlCharacter(character));
  return true;
}

/** The text from `start` on, line by line, its quotes taken as any other character. `firstLine` is 1-based. */
function splitLines(text: string, start: number, firstLine: number, dialect: Dialect): SheetRecord[] {
  return text
    .slice(start)
    .split(/\r\n|[\r\n]/)
    .map((line, index) => ({ line: firstLine + index, cells: line.split(dialect.delimiter) }));
}

function countDelimiters(text: string, delimiter: string): number {
  const code = delimiter.charCodeAt(0);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) === code) count += 1;
  return count;
}

function dropBlank(records: readonly SheetRecord[]): readonly SheetRecord[] {
  return records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}

function acceptRow(file: string, header: SheetRecord, record: SheetRecord, issues: IssueList): boolean {
  const { cells, line } = record;
  const width = header.cells.length;
  if (cells.length === width) return true;
  if (cells.length > MAX_COLUMNS) {
    issues.addToLine(file, line, null, TOO_MANY_COLUMNS);
    return false;
  }
  const extra = cells.slice(width);
  if (extra.length > 0 && extra.every((cell) => cell.trim() === '')) return true;
  issues.addToLine(file, line, cells.join(' | '), {
    code: 'ragged-row',
    reason: `The row has ${cells.length} cells, the header line has ${width}.`,
    remedy:
      cells.length > width
        ? 'Put quotes around a cell that contains the delimiter.'
        : 'Add the missing cells; blank ones count too.',
  });
  return false;
}
