import { CsvError, parse } from 'csv-parse/sync';
import { countLineBreaks, scanRecord } from './scan-csv.js';
import { MAX_RECORD, MAX_ROWS } from './sheet.js';
/** A header, as many rows as a table may have, and one more to tell that there are too many. */
const MOST_RECORDS = MAX_ROWS + 2;
/**
 * Parses a whole text with csv-parse. It stops at the first quote that is not as RFC 4180 wants it; such a text is
 * scanned instead, which reads on, finds every fault, and takes a quote inside an unquoted cell (5" pipe) as it is.
 */
export function parseRecords(text, dialect) {
    const rows = parseStrictly(text, dialect);
    if (rows === null)
        return scanRecords(text, dialect);
    let { line } = dialect;
    const records = rows.map((cells) => {
        const record = { line, cells };
        line += 1;
        for (const cell of cells)
            if (cell.includes('\n') || cell.includes('\r'))
                line += countLineBreaks(cell);
        return record;
    });
    return { records, faults: [] };
}
function parseStrictly(text, { delimiter, start }) {
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
    }
    catch (error) {
        if (error instanceof CsvError)
            return null;
        throw error;
    }
}
function scanRecords(text, dialect) {
    const records = [];
    const faults = [];
    let { line } = dialect;
    for (let at = dialect.start; at < text.length && records.length < MOST_RECORDS;) {
        const cells = [];
        const { end, lines, fault } = scanRecord(text, at, dialect.delimiter, cells);
        records.push({ line, cells });
        if (fault !== null)
            faults.push(fault);
        at = end;
        line += lines;
    }
    return { records, faults };
}
