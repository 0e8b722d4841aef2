import { Markup } from './markup.ts';
/** One page of a report, complete in itself. */
export interface Page {
    readonly title: string;
    readonly body: Markup;
    /** Only ever adds to a page that works without; `null` = none. */
    readonly script: string | null;
    readonly paper: 'landscape' | 'portrait';
    /** Printed at the foot of every sheet; hexadecimal, so that it may stand in a stylesheet. Empty = of no one run. */
    readonly runId: string;
}
/**
 * The text of a page: one stylesheet, at most one script, both allowed by their hash alone, and nothing fetched.
 * Throws `RangeError` for a run id that is not hexadecimal.
 */
export declare function renderPage({ title, body, script, paper, runId }: Page): string;
