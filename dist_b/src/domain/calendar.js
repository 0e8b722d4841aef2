const MILLISECONDS_PER_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** Reads `YYYY-MM-DD`; `null` when the text has another shape or names no real day (2026-02-30). */
export function parseDay(text) {
    const match = ISO_DATE.exec(text);
    if (match === null)
        return null;
    return dayFromParts({ year: Number(match[1]), month: Number(match[2]), date: Number(match[3]) });
}
/** The day with these calendar parts (month 1–12); `null` when there is none. */
export function dayFromParts(parts) {
    const { year, month, date } = parts;
    if (year < 1000 || year > 9999)
        return null;
    const instant = new Date(Date.UTC(year, month - 1, date));
    const real = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date;
    return real ? (instant.getTime() / MILLISECONDS_PER_DAY) : null;
}
/** `YYYY-MM-DD`. */
export function formatDay(value) {
    return new Date(value * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
/** The same date `months` later, clamped to the month's last day (31 August + 6 → 28 February). */
export function addMonths(value, months) {
    const from = new Date(value * MILLISECONDS_PER_DAY);
    const total = from.getUTCFullYear() * 12 + from.getUTCMonth() + months;
    const year = Math.floor(total / 12);
    const month = total - year * 12;
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return (Date.UTC(year, month, Math.min(from.getUTCDate(), last)) / MILLISECONDS_PER_DAY);
}
/** Whole months from `from` to `to`, as a person counts service (0 when `to` comes first). */
export function wholeMonthsBetween(from, to) {
    if (to < from)
        return 0;
    const a = new Date(from * MILLISECONDS_PER_DAY);
    const b = new Date(to * MILLISECONDS_PER_DAY);
    let months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
    if (addMonths(from, months) > to)
        months -= 1;
    return months;
}
/** Days of the shortest run of so many calendar months (6 → 181): anyone who worked such a run worked all of it. */
export function shortestRun(months) {
    let days = shortestRuns.get(months);
    if (days === undefined) {
        const starts = Array.from({ length: 12 }, (_, month) => addMonths(COMMON_YEAR, month));
        days = Math.min(...starts.map((start) => addMonths(start, months) - start));
        shortestRuns.set(months, days);
    }
    return days;
}
/** Asked for every line of history, of one or two lengths. */
const shortestRuns = new Map();
/** 1 January 2025; no 29 February within the next three years. */
const COMMON_YEAR = (Date.UTC(2025, 0, 1) / MILLISECONDS_PER_DAY);
/** First and last day of cycle `cycle` (counted from 1; cycles past the horizon are fine). */
export function cycleSpan(calendar, cycle) {
    const first = addMonths(calendar.firstCycleStart, (cycle - 1) * calendar.cycleMonths);
    const next = addMonths(calendar.firstCycleStart, cycle * calendar.cycleMonths);
    return { first, last: (next - 1) };
}
