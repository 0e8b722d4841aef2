import { type Content, type Markup } from './markup.ts';
/** One bar. `share` of the longest, 0 … 100. */
export interface Bar {
    readonly name: Content;
    readonly share: number;
    readonly figure: string;
    readonly tint?: string;
}
/** Horizontal bars in a table: drawing and figures are the same rows, at any width. */
export declare function writeBars(id: string, heads: {
    readonly caption: string;
    readonly name: string;
    readonly figure: string;
}, bars: readonly Bar[]): Markup;
