import type { Finding, IssueList, Place } from '../issue-list.ts';
import { decodeText } from './decode-text.ts';
import { countLineBreaks, type ScanFault, scanRecord } from './scan-csv.ts';
import {
  HEADER,
  MAX_COLUMNS,
  MAX_RECORD,
  MAX_ROWS,
  type Position,
  type Sheet,
  type SheetRecord,
} from './sheet.ts';
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
  const { delimiter, start, line: firstLine } = sniffDelimiter(text);
  const records: SheetRecord[] = [];
  const offsets: number[] = [];
  let header: SheetRecord | null = null;
  let headerOffset = 0;
  let line = firstLine;
  for (let at = start; at < text.length; ) {
    const cells: string[] = [];
    const { end, lines, fault } = scanRecord(text, at, delimiter, cells);
    if (fault !== null) {
      const record = { at, line };
      issues.add(file, () => ({ file, ...positionOf(text, fault.offset, record) }), null, FAULTS[fault.kind]);
    }
    if (cells.some((cell) => cell.trim() !== '')) {
      if (header === null) {
        header = { line, cells };
        headerOffset = at;
      } else if (acceptRow(file, header, { line, cells }, issues)) {
        records.push({ line, cells });
        offsets.push(at);
      }
      if (cells.length > MAX_COLUMNS || records.length > MAX_ROWS) break;
    }
    at = end;
    line += lines;
  }
  if (header === null) {
    issues.addToFile(file, EMPTY);
    return null;
  }
  if (records.length > MAX_ROWS) {
    issues.addToFile(file, {
      code: 'too-many-rows',
      reason: `The table has more than ${MAX_ROWS} rows.`,
      remedy: 'Check that this is the right file.',
    });
  }
  const headerRecord = header;
  return {
    file,
    header: headerRecord.cells,
    records,
    locate: (record, cell) => {
      const at = record === HEADER ? headerOffset : (offsets[record] ?? headerOffset);
      const line = record === HEADER ? headerRecord.line : (records[record]?.line ?? headerRecord.line);
      const starts: number[] = [];
      scanRecord(text, at, delimiter, [], starts);
      return positionOf(text, starts[cell] ?? at, { at, line });
    },
  };
}

function acceptRow(file: string, header: SheetRecord, record: SheetRecord, issues: IssueList): boolean {
  const { cells, line } = record;
  const width = header.cells.length;
  if (cells.length > MAX_COLUMNS) {
    issues.add(file, () => ({ file, line, column: null }), null, {
      code: 'too-many-columns',
      reason: `The row has more than ${MAX_COLUMNS} cells.`,
      remedy: 'Check that this is the right file.',
    });
    return false;
  }
  const extra = cells.slice(width);
  if (cells.length === width || (cells.length > width && extra.every((cell) => cell.trim() === '')))
    return true;
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

interface RecordStart {
  readonly at: number;
  readonly line: number;
}

const FILE_START: RecordStart = { at: 0, line: 1 };

function positionOf(text: string, offset: number, record: RecordStart = FILE_START): Position {
  const line = record.line + countLineBreaks(text.slice(record.at, offset));
  const before = text.slice(record.at, offset).split(/[\r\n]/);
  return { line, column: countCharacters(before.at(-1) ?? '') + 1 };
}

/** Characters (code points), as editors count them. */
function countCharacters(text: string): number {
  return Array.from(text).length;
}
