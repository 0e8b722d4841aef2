const LF = 10;
const CR = 13;
/** Offsets of a text as line and character, as an editor shows them. Lines end at LF, CRLF or CR. */
export class TextLines {
    #text;
    #starts = null;
    constructor(text) {
        this.#text = text;
    }
    /** Offset at which a line (1-based) begins. */
    startOf(line) {
        return this.#lineStarts()[line - 1] ?? this.#text.length;
    }
    positionOf(offset) {
        const starts = this.#lineStarts();
        let [low, high] = [0, starts.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        const before = this.#text.slice(starts[low] ?? 0, offset);
        return { line: low + 1, column: Array.from(before).length + 1 };
    }
    /** Only a text with a problem is ever asked, so most never pay for this. */
    #lineStarts() {
        if (this.#starts !== null)
            return this.#starts;
        const starts = [0];
        for (let at = 0; at < this.#text.length; at += 1) {
            const code = this.#text.charCodeAt(at);
            if (code === LF || (code === CR && this.#text.charCodeAt(at + 1) !== LF))
                starts.push(at + 1);
        }
        this.#starts = starts;
        return starts;
    }
}
