import { type Content, type Markup } from './markup.ts';
/** One chapter of the report. */
export interface Section {
    readonly id: string;
    /** In the navigation: one or two words. */
    readonly label: string;
    /** The finding, as a sentence where there is one. */
    readonly title: Content;
    readonly body: Content;
}
export declare function renderSection({ id, title, body }: Section): Markup;
/** A heading, and a drawing or a table under it. */
export declare function block(title: Content, body: Content, note?: Content): Markup;
