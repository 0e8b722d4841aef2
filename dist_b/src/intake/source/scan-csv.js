import { MAX_RECORD } from './sheet.js';
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
export function scanRecord(text, start, delimiter, cells, starts = null) {
    const separator = delimiter.charCodeAt(0);
    let lines = 0;
    let fault = null;
    let at = start;
    // What is too long to be a row is passed over, not kept: a file of commas alone would fill the memory.
    const keep = (value) => {
        if (at - start <= MAX_RECORD)
            cells.push(value);
        else
            fault = { kind: 'record-too-long', offset: start };
    };
    for (;;) {
        if (at - start <= MAX_RECORD)
            starts?.push(at);
        if (text.charCodeAt(at) === QUOTE) {
            const quoted = scanQuoted(text, at);
            lines += quoted.lines;
            fault ??= quoted.fault;
            at = quoted.end;
            let value = quoted.value;
            const rest = plainEnd(text, at, separator);
            if (rest > at) {
                if (text.slice(at, rest).trim() !== '')
                    fault ??= { kind: 'text-after-quote', offset: at };
                value += text.slice(at, rest).trimEnd();
                at = rest;
            }
            keep(value);
        }
        else {
            const from = at;
            at = plainEnd(text, at, separator);
            keep(text.slice(from, at));
        }
        if (at >= text.length)
            return { end: at, lines: lines + 1, fault };
        const code = text.charCodeAt(at);
        at += 1;
        if (code === separator)
            continue;
        if (code === CR && text.charCodeAt(at) === LF)
            at += 1;
        return { end: at, lines: lines + 1, fault };
    }
}
function plainEnd(text, from, separator) {
    let at = from;
    for (; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === separator || code === LF || code === CR)
            break;
    }
    return at;
}
function scanQuoted(text, open) {
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
export function countLineBreaks(text) {
    let count = 0;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF))
            count += 1;
    }
    return count;
}
