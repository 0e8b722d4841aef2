import { drawOrder } from './draw-order.js';
/**
 * The same CSV table with its rows in an order drawn with the seed; the header (and a `sep=` line before it) stays.
 * Works on bytes, so that encoding, delimiter, quotes and cells are what they were; a row within quotes may span
 * lines. UTF-16 is given back as it came.
 */
export function shuffleRows(bytes, seed) {
    if (bytes.includes(0))
        return bytes;
    const text = Buffer.from(bytes).toString('latin1');
    const records = splitRecords(text);
    const head = /^(\u00ef\u00bb\u00bf)?sep=/i.test(text) ? 2 : 1;
    const rows = records.slice(head).filter((record) => record.trim() !== '');
    const end = /\r?\n$/.exec(records[0] ?? '')?.[0] ?? '\n';
    const closed = [...records.slice(0, head), ...rows].map((record) => record.replace(/\r?\n$/, '') + end);
    const numbered = closed.slice(head).map((row, number) => ({ row, name: `${number}` }));
    const drawn = drawOrder(numbered, seed, ({ name }) => name).map(({ row }) => row);
    return Buffer.from([...closed.slice(0, head), ...drawn].join(''), 'latin1');
}
/** Records with their line ends; a line feed within quotes ends none. */
function splitRecords(text) {
    const records = [];
    let quoted = false;
    let begin = 0;
    for (let at = 0; at < text.length; at += 1) {
        if (text[at] === '"')
            quoted = !quoted;
        if (text[at] !== '\n' || quoted)
            continue;
        records.push(text.slice(begin, at + 1));
        begin = at + 1;
    }
    return begin < text.length ? [...records, text.slice(begin)] : records;
}
