/**
 * Exact integer units. WTE, credits, scores and weights carry two decimals in the tables and are
 * stored as hundredths; a promise is never made about a floating-point number.
 */
declare const hundredths: unique symbol;

/** Integer number of hundredths: 60 is 0.6 WTE or 0.6 credits. */
export type Hundredths = number & { readonly [hundredths]: true };

/** Brands an integer as hundredths. Throws `RangeError` when it is not a safe integer. */
export function asHundredths(value: number): Hundredths {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of hundredths`);
  return value as Hundredths;
}

/** Shortest decimal text: 100 → "1", 60 → "0.6", 125 → "1.25". */
export function formatHundredths(value: number): string {
  const sign = value < 0 ? '-' : '';
  const magnitude = Math.abs(value);
  const fraction = magnitude % 100;
  const whole = Math.trunc(magnitude / 100);
  if (fraction === 0) return `${sign}${whole}`;
  return `${sign}${whole}.${String(fraction).padStart(2, '0').replace(/0$/, '')}`;
}

/** Nearest integer to `numerator / denominator` (both integers, denominator > 0), halves upwards. */
export function roundedQuotient(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
