const CANDIDATES = [',', ';', '\t'];
const DECLARED = /^"?sep=(,|;|\t)"?[ \t]*(\r\n|\n|\r|$)/i;
/** The delimiter declared by a `sep=` line, else the one that occurs most often outside quotes in the header line. */
export function sniffDelimiter(text) {
    const declared = DECLARED.exec(text);
    if (declared !== null) {
        const delimiter = CANDIDATES.find((candidate) => candidate === declared[1]) ?? ',';
        return { delimiter, start: declared[0].length, line: 2 };
    }
    const header = /[^\r\n]*\S[^\r\n]*/.exec(text.slice(0, 100_000))?.[0] ?? '';
    const unquoted = header.replace(/"[^"]*"/g, '');
    let best = ',';
    let most = 0;
    for (const candidate of CANDIDATES) {
        const count = unquoted.split(candidate).length - 1;
        if (count > most) {
            best = candidate;
            most = count;
        }
    }
    return { delimiter: best, start: 0, line: 1 };
}
