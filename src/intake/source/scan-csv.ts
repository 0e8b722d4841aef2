import { MAX_RECORD } from './sheet.ts';

/** How one record was read; `cells` is filled in place by {@link scanRecord}. */
interface ScannedRecord {
  /** Offset of the character after the record and its line break. */
  readonly end: number;
  /** Line breaks inside the record's quoted cells plus the one that ends it. */
  readonly lines: number;
  readonly fault: ScanFault | null;
}

export interface ScanFault {
  readonly kind: 'unclosed-quote' | 'text-after-quote' | 'record-too-long';
  readonly offset: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * Reads one CSV record (RFC 4180; LF, CRLF or CR) that starts at `start`. Texts go to `cells` and, where given,
 * offsets of their first characters to `starts`. A quote inside an unquoted cell is an ordinary character.
 *
 * csv-parse reads the files; this scanner knows where each cell begins, which issues need and csv-parse does not
 * tell, and goes on after a fault. A property test holds the two against each other.
 */
export function scanRecord(
  text: string,
  start: number,
  delimiter: string,
  cells: string[],
  starts: number[] | null = null,
): ScannedRecord {
  const separator = delimiter.charCodeAt(0);
  let lines = 0;
  let fault: ScanFault | null = null;
  let at = start;
  // What is too long to be a row is passed over, not kept: a file of commas alone would fill the memory.
  const keep = (value: string): void => {
    if (at - start <= MAX_RECORD) cells.push(value);
    else fault = { kind: 'record-too-long', offset: start };
  };
  for (;;) {
    if (at - start <= MAX_RECORD) starts?.push(at);
    const cell = text.charCodeAt(at) === QUOTE ? scanQuotedCell(text, at, separator) : null;
    if (cell === null) {
      const from = at;
      at = plainEnd(text, at, separator);
      keep(text.slice(from, at));
    } else {
      lines += cell.lines;
      fault ??= cell.fault;
      at = cell.end;
      keep(cell.value);
    }
    if (at >= text.length) return { end: at, lines: lines + 1, fault };
    const code = text.charCodeAt(at);
    at += 1;
    if (code === separator) continue;
    if (code === CR && text.charCodeAt(at) === LF) at += 1;
    return { end: at, lines: lines + 1, fault };
  }
}

function plainEnd(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separator || code === LF || code === CR) break;
  }
  return at;
}

/** A cell that begins with a quote, and where it ends. */
interface QuotedCell {
  readonly value: string;
  readonly end: number;
  /** Line breaks between the quotes. */
  readonly lines: number;
  readonly fault: ScanFault | null;
}

/** The whole cell, with what follows its closing quote: blanks as a rule, a fault otherwise. */
function scanQuotedCell(text: string, open: number, separator: number): QuotedCell {
  const quoted = scanQuoted(text, open);
  const end = plainEnd(text, quoted.end, separator);
  const rest = text.slice(quoted.end, end);
  const textAfter: ScanFault | null =
    rest.trim() === '' ? null : { kind: 'text-after-quote', offset: quoted.end };
  return { ...quoted, value: quoted.value + rest.trimEnd(), end, fault: quoted.fault ?? textAfter };
}

/** From the opening quote to the closing one, or to the end of the text where none closes it. */
function scanQuoted(text: string, open: number): QuotedCell {
  let value = '';
  let from = open + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      const value = text.slice(open + 1);
      return {
        value,
        end: text.length,
        lines: countLineBreaks(value),
        fault: { kind: 'unclosed-quote', offset: open },
      };
    }
    value += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) !== QUOTE)
      return { value, end: quote + 1, lines: countLineBreaks(value), fault: null };
    value += '"';
    from = quote + 2;
  }
}

/** CRLF counts once, a lone CR or LF once each. */
export function countLineBreaks(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}
