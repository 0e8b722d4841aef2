import { z } from 'zod';
import { type Hundredths } from '../domain/units.ts';
import type { Finding } from './issue-list.ts';
/** Reads the trimmed text of one filled-in cell. Patterns only: `z.coerce` would read "0x10" as 16. */
export type Cell<Value> = z.ZodType<Value, string>;
/** Refuses the text inside a zod transform, with a code and remedy of its own. */
export declare function refuse(context: z.core.$RefinementCtx<string>, input: string, finding: Finding): never;
export interface Range {
    readonly from: number;
    readonly to: number;
}
/** Digits only; `from` and `to` belong to the range. */
export declare function wholeNumber(range: Range): Cell<number>;
/** A decimal number with at most two decimals, kept exactly as hundredths; the range is in whole units. */
export declare function hundredths(range: Range): Cell<Hundredths>;
/** A decimal number for display only. */
export declare function degrees(range: Range): Cell<number>;
export declare const yesNo: Cell<boolean>;
/** One of a few words, compared without case, spaces and punctuation. */
export declare function oneOf<const Word extends string>(words: readonly Word[]): Cell<Word>;
/** An id, folded (see `foldKey`). The caller names the brand: an id read from its own column is that kind of id. */
export declare function id<Id extends string = string>(): Cell<Id>;
/** A name that rows share (a profession, cohort or area): compared as ids are. */
export declare const word: Cell<string>;
/** A name or a remark. It is told in sentences, so that a line break in the cell is a space. */
export declare const freeText: Cell<string>;
/** A text in which every character counts. */
export declare const exactText: Cell<string>;
/** Ids or words joined by `;`, without repetitions, in id order. */
export declare function idList<Id extends string = string>(): Cell<readonly Id[]>;
/** Whole numbers joined by `;`, without repetitions, ascending. */
export declare function wholeNumberList(range: Range): Cell<readonly number[]>;
