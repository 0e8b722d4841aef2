/** Known words, and what an unknown one was probably meant to be. */
export declare class Vocabulary {
    #private;
    readonly removed: ReadonlyMap<string, string>;
    /** `removed`: words that a scenario takes away, each with the place that does. */
    constructor(words: Iterable<string>, removed?: ReadonlyMap<string, string>);
    get words(): ReadonlySet<string>;
    has(word: string): boolean;
    /**
     * The word that was probably meant, or `null`. Differences in case, spaces and punctuation cost nothing; beyond
     * them about one letter in three may differ. Of equally close words the first in id order.
     */
    closest(text: string): string | null;
    /** The word that `text` is one slip away from (two in a long word): close enough to call it a mistake. */
    misspelt(text: string): string | null;
    /** `Did you mean "R017"?`, or the sentence given when nothing is close. */
    didYouMean(text: string, otherwise: string): string;
    /**
     * The id that differs from `text` only in leading zeros, as spreadsheets cut them off (`7` and `007`, `R7` and
     * `R007`), or that has a prefix besides (`7` and `R007`); else `null`.
     */
    withLeadingZeros(text: string): string | null;
}
/** {@link Vocabulary.didYouMean} for a short list that is asked once. */
export declare function didYouMean(text: string, words: Iterable<string>, otherwise: string): string;
