/** Brands an integer as hundredths. Throws `RangeError` when it is not a safe integer. */
export function asHundredths(value) {
    if (!Number.isSafeInteger(value))
        throw new RangeError(`${value} is not a whole number of hundredths`);
    return value;
}
/** Shortest decimal text: 100 → "1", 60 → "0.6", 125 → "1.25". */
export function formatHundredths(value) {
    const sign = value < 0 ? '-' : '';
    const magnitude = Math.abs(value);
    const fraction = magnitude % 100;
    const whole = Math.trunc(magnitude / 100);
    if (fraction === 0)
        return `${sign}${whole}`;
    return `${sign}${whole}.${String(fraction).padStart(2, '0').replace(/0$/, '')}`;
}
/** Nearest integer to `numerator / denominator` (both integers, denominator > 0), halves upwards. */
export function roundedQuotient(numerator, denominator) {
    return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
