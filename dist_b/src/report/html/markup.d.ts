/** Text that is HTML already: made by {@link html} alone, so that nothing else reaches a page unescaped. */
export declare class Markup {
    readonly text: string;
    constructor(text: string);
}
/** What a template may hold; `null` and `false` leave nothing behind. */
export type Content = Markup | string | number | null | false | readonly Content[];
/** The text as it may stand between tags and inside quoted attributes. Right-to-left letters stay, overrides do not. */
export declare function escapeHtml(text: string): string;
/** Template tag: every value is escaped but {@link Markup}; lists are joined. Attributes must be quoted. */
export declare function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup;
