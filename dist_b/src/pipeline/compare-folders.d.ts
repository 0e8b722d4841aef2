import type { Comparison } from '../report/comparison.ts';
/** Compares two run folders; with `page` also writes the comparison there as HTML. Throws `InputPathError` when one is no run, or the page cannot be written. */
export declare function compareFolders(request: {
    readonly before: string;
    readonly after: string;
    readonly page: string | null;
}): Promise<Comparison>;
