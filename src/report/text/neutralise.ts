/**
 * Makes a cell safe to open in a spreadsheet, and undoes it. A spreadsheet runs a cell as a formula when it
 * starts with `=`, `+`, `-`, `@` (full-width forms included), TAB, CR or LF, also behind spaces, zero-width
 * or no-break spaces; and it starts a new cell wherever it splits the line: at an embedded line break, and
 * at `;` or TAB when the machine's list separator is not the comma. An apostrophe in each such place makes
 * the rest text. A text that already has apostrophes there gets one more, which keeps the mapping one-to-one.
 *
 * Source: OWASP, "CSV Injection".
 */
const SPACES = ' \\u00a0\\u1680\\u2000-\\u200d\\u2028\\u2029\\u202f\\u205f\\u2060\\u3000\\ufeff\\v\\f';
const TRIGGERS = '=+\\-@\\uff1d\\uff0b\\uff0d\\uff20';
const DANGEROUS = new RegExp(`(^|[\\r\\n;\\t])('*[${SPACES}]*[${TRIGGERS}])`, 'g');
const DISARMED = new RegExp(`(^|[\\r\\n;\\t])'('*[${SPACES}]*[${TRIGGERS}])`, 'g');
const CONTROL_FIRST = new RegExp(`^'*[${SPACES}]*[\\t\\r\\n]`);
const CONTROL_DISARMED = new RegExp(`^'+[${SPACES}]*[\\t\\r\\n]`);

/** The text as it is written to a CSV file. */
export function neutralise(text: string): string {
  const disarmed = text.replace(DANGEROUS, "$1'$2");
  return CONTROL_FIRST.test(disarmed) ? `'${disarmed}` : disarmed;
}

/** The text as it was before {@link neutralise}: `restore(neutralise(x)) === x` for every text. */
export function restore(cell: string): string {
  const armed = CONTROL_DISARMED.test(cell) ? cell.slice(1) : cell;
  return armed.replace(DISARMED, '$1$2');
}
