import type { Page } from '../explain/page.ts';
/** A page as lines of plain text, wrapped at `width` columns; `heading` may add weight to titles. */
export declare function renderPage(page: Page, manner: {
    readonly width: number;
    readonly heading: (text: string) => string;
}): string;
