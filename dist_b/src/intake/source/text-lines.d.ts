import type { Position } from './sheet.ts';
/** Offsets of a text as line and character, as an editor shows them. Lines end at LF, CRLF or CR. */
export declare class TextLines {
    #private;
    constructor(text: string);
    /** Offset at which a line (1-based) begins. */
    startOf(line: number): number;
    positionOf(offset: number): Position;
}
