/**
 * Exact integer units. WTE, credits, scores and weights carry two decimals in the tables and are
 * stored as hundredths; a promise is never made about a floating-point number.
 */
declare const hundredths: unique symbol;
/** Integer number of hundredths: 60 is 0.6 WTE or 0.6 credits. */
export type Hundredths = number & {
    readonly [hundredths]: true;
};
/** Brands an integer as hundredths. Throws `RangeError` when it is not a safe integer. */
export declare function asHundredths(value: number): Hundredths;
/** Shortest decimal text: 100 → "1", 60 → "0.6", 125 → "1.25". */
export declare function formatHundredths(value: number): string;
/** Nearest integer to `numerator / denominator` (both integers, denominator > 0), halves upwards. */
export declare function roundedQuotient(numerator: number, denominator: number): number;
export {};
