import type { Finding, IssueList, Place } from '../issue-list.ts';
import { decodeText } from './decode-text.ts';
import { countLineBreaks, type ScanFault, scanRecord } from './scan-csv.ts';
import { MAX_COLUMNS, MAX_RECORD, MAX_ROWS, type Position, type Sheet, type SheetRecord } from './sheet.ts';
import { CONTROL, controlCharacter, EMPTY } from './sheet-faults.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

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

/**
 * A CSV file as a sheet; `null` when it holds no table at all. Everything wrong with its form (encoding,
 * control characters, quotes, ragged rows) is reported; rows that can be read are kept all the same.
 */
export function readCsv(file: string, bytes: Uint8Array, issues: IssueList): Sheet | null {
  const decoded = decodeText(bytes);
  if ('refused' in decoded) {
    issues.addToFile(file, decoded.refused);
    return null;
  }
  const { text, notice } = decoded;
  if (notice !== null) issues.addToFile(file, notice);
  const control = CONTROL.exec(text);
  if (control !== null) {
    const place = (): Place => ({ file, ...positionOf(text, control.index) });
    issues.add(file, place, null, controlCharacter(control[0]));
    return null;
  }
  return readRecords(file, text, issues);
}

function readRecords(file: string, text: string, issues: IssueList): Sheet | null {
  const { delimiter, start: tableStart, line: firstLine } = sniffDelimiter(text);
  const records: SheetRecord[] = [];
  let header: SheetRecord | null = null;
  let line = firstLine;
  for (let start = tableStart; start < text.length; ) {
    const cells: string[] = [];
    const { end, lines, fault } = scanRecord(text, start, delimiter, cells);
    const record: SheetRecord = { line, start, cells };
    if (fault !== null) {
      issues.add(file, () => ({ file, ...positionOf(text, fault.offset, record) }), null, FAULTS[fault.kind]);
    }
    if (cells.some((cell) => cell.trim() !== '')) {
      if (header === null) header = record;
      else if (acceptRow(file, header, record, issues)) records.push(record);
      if (records.length > MAX_ROWS) {
        issues.addToFile(file, TOO_MANY_ROWS);
        break;
      }
    }
    start = end;
    line += lines;
  }
  if (header === null) {
    issues.addToFile(file, EMPTY);
    return null;
  }
  return {
    file,
    header,
    records,
    locate: (record, cell) => {
      const starts: number[] = [];
      scanRecord(text, record.start, delimiter, [], starts);
      return positionOf(text, starts[cell] ?? record.start, record);
    },
  };
}

function acceptRow(file: string, header: SheetRecord, record: SheetRecord, issues: IssueList): boolean {
  const { cells, line } = record;
  const width = header.cells.length;
  if (cells.length === width) return true;
  if (cells.length > MAX_COLUMNS) {
    issues.add(file, () => ({ file, line, column: null }), null, {
      code: 'too-many-columns',
      reason: `The row has more than ${MAX_COLUMNS} cells.`,
      remedy: 'Check that this is the right file.',
    });
    return false;
  }
  const extra = cells.slice(width);
  if (extra.length > 0 && extra.every((cell) => cell.trim() === '')) return true;
  issues.add(file, () => ({ file, line, column: null }), cells.join(' | '), {
    code: 'ragged-row',
    reason: `The row has ${cells.length} cells, the header line has ${width}.`,
    remedy:
      cells.length > width
        ? 'Put quotes around a cell that contains the delimiter.'
        : 'Add the missing cells; blank ones count too.',
  });
  return false;
}

const FILE_START = { line: 1, start: 0 };

function positionOf(
  text: string,
  offset: number,
  record: Pick<SheetRecord, 'line' | 'start'> = FILE_START,
): Position {
  const before = text.slice(record.start, offset);
  const lastLine = before.split(/[\r\n]/).at(-1) ?? '';
  return { line: record.line + countLineBreaks(before), column: countCharacters(lastLine) + 1 };
}

/** Characters (code points), as editors count them. */
function countCharacters(text: string): number {
  return Array.from(text).length;
}
