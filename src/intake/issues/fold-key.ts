const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const PLAIN = /^[\x21-\x7e]*$/;
const DISARMED_FORMULA = /^'(?='*[=+\-@\uff1d\uff0b\uff0d\uff20])/;

/**
 * The text of a key as a person sees it: invisible characters dropped, every kind of space made one plain
 * space, Unicode composed (NFC), and the apostrophe removed that our own tables put before a text a
 * spreadsheet would run as a formula. Two cells that look alike are then the same key.
 */
export function foldKey(text: string): string {
  if (PLAIN.test(text) && !text.startsWith("'")) return text;
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(DISARMED_FORMULA, '');
}

/** A header, file or word compared without case, spaces, underscores and punctuation: `Employee Number` = `employee_number`. */
export function foldName(text: string): string {
  return foldKey(text)
    .toLowerCase()
    .replace(/[\s_\-./()?:#*]+/g, '');
}
