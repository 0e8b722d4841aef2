/**
 * Breaks a text at spaces into lines of at most `width` characters, as far as its words allow. A number stays
 * with its `%`; no word is cut.
 */
export function wrapText(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(/ (?!%)/)) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
