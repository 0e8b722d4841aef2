/**
 * Calendar arithmetic on the proleptic Gregorian calendar, without time zones: a day is an integer,
 * so the machine's clock and locale cannot reach a result.
 */
declare const day: unique symbol;
/** Days since 1970-01-01. */
export type Day = number & {
    readonly [day]: true;
};
/** Reads `YYYY-MM-DD`; `null` when the text has another shape or names no real day (2026-02-30). */
export declare function parseDay(text: string): Day | null;
/** The day with these calendar parts (month 1–12); `null` when there is none. */
export declare function dayFromParts(parts: {
    year: number;
    month: number;
    date: number;
}): Day | null;
/** `YYYY-MM-DD`. */
export declare function formatDay(value: Day): string;
/** The same date `months` later, clamped to the month's last day (31 August + 6 → 28 February). */
export declare function addMonths(value: Day, months: number): Day;
/** Whole months from `from` to `to`, as a person counts service (0 when `to` comes first). */
export declare function wholeMonthsBetween(from: Day, to: Day): number;
/** Days of the shortest run of so many calendar months (6 → 181): anyone who worked such a run worked all of it. */
export declare function shortestRun(months: number): number;
/** Both days belong to the span. */
export interface Span {
    readonly first: Day;
    readonly last: Day;
}
/** First and last day of cycle `cycle` (counted from 1; cycles past the horizon are fine). */
export declare function cycleSpan(calendar: {
    firstCycleStart: Day;
    cycleMonths: number;
}, cycle: number): Span;
export {};
