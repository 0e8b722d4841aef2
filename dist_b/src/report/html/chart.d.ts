import { type Content, type Markup } from './markup.ts';
/** A drawing with what it says in words and its data as a table, folded away. */
export declare function figure(chart: {
    readonly title: Content;
    readonly drawing: Markup;
    readonly summary: string;
    readonly data: Markup;
}): Markup;
/** The frame of a drawing. `label` says in one sentence what a reader who cannot see it should know. */
export declare function draw(size: {
    readonly width: number;
    readonly height: number;
}, label: string, shapes: Content): Markup;
/** Round steps (1, 2, 5 × 10ⁿ) from 0 that reach at least `most` in few marks. */
export declare function niceSteps(most: number, marks?: number): readonly number[];
