const PLAIN = /^[\x21-\x7e]*( [\x21-\x7e]+)*$/;
/** They turn the direction of what follows them, far beyond the cell they came with. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** A text that people wrote as it can stand in the middle of a sentence: one line, no control characters, no marks of direction. */
export function oneLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(DIRECTION_MARKS, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
