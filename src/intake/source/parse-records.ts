import { CsvError, parse } from 'csv-parse/sync';
import { countLineBreaks, type ScanFault, scanRecord } from './scan-csv.ts';
import { MAX_RECORD, MAX_ROWS, type SheetRecord } from './sheet.ts';
import type { Dialect } from './sniff-delimiter.ts';

/** A header, as many rows as a table may have, and one more to tell that there are too many. */
const MOST_RECORDS = MAX_ROWS + 2;

/** The records of a CSV text, blank ones included, and what is wrong with their quotes. */
interface ParsedRecords {
  readonly records: readonly SheetRecord[];
  readonly faults: readonly ScanFault[];
}

/**
 * Parses a whole text with csv-parse. It stops at the first quote that is not as RFC 4180 wants it; such a text is
 * scanned instead, which reads on, finds every fault, and takes a quote inside an unquoted cell (5" pipe) as it is.
 */
export function parseRecords(text: string, dialect: Dialect): ParsedRecords {
  const rows = parseStrictly(text, dialect);
  if (rows === null) return scanRecords(text, dialect);
  let { line } = dialect;
  const records = rows.map((cells): SheetRecord => {
    const record = { line, cells };
    line += 1;
    for (const cell of cells) if (cell.includes('\n') || cell.includes('\r')) line += countLineBreaks(cell);
    return record;
  });
  return { records, faults: [] };
}

function parseStrictly(text: string, { delimiter, start }: Dialect): readonly string[][] | null {
  try {
    const rows = parse(start === 0 ? text : text.slice(start), {
      delimiter,
      // Named, since the parser would take the first line's break for that of every line.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MAX_RECORD,
      to: MOST_RECORDS,
    });
    // The parser does not look at the size of a record's last cell.
    return rows.some((cells) => (cells.at(-1)?.length ?? 0) > MAX_RECORD) ? null : rows;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

function scanRecords(text: string, dialect: Dialect): ParsedRecords {
  const records: SheetRecord[] = [];
  const faults: ScanFault[] = [];
  let { line } = dialect;
  for (let at = dialect.start; at < text.length && records.length < MOST_RECORDS; ) {
    const cells: string[] = [];
    const { end, lines, fault } = scanRecord(text, at, dialect.delimiter, cells);
    records.push({ line, cells });
    if (fault !== null) faults.push(fault);
    at = end;
    line += lines;
  }
  return { records, faults };
}
