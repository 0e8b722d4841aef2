import type { Finding } from '../issues/issue-list.ts';
import { decodeWindows1252 } from './windows-1252.ts';

interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  /** What the reader should know about how the text was read; `null` for plain UTF-8. */
  readonly notice: Finding | null;
}

const NOT_TABLES: readonly {
  readonly magic: readonly number[];
  readonly what: string;
  readonly remedy: string;
}[] = [
  {
    magic: [0x50, 0x4b, 0x03, 0x04],
    what: 'a zip archive or an Excel workbook',
    remedy:
      'Save the sheet as CSV. Only a whole programme may be a workbook (.xlsx), with one sheet a table.',
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel workbook (.xls)',
    remedy: 'Save it as CSV UTF-8 or as .xlsx.',
  },
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', remedy: 'Export the table as CSV.' },
  { magic: [0x1f, 0x8b], what: 'a gzip archive', remedy: 'Unpack it first.' },
];

const SAVE_AS_UTF8 = 'Save the file as "CSV UTF-8".';

/**
 * Bytes to text: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252 (which is what
 * Excel writes for "CSV" on British machines). A `Finding` when the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | { readonly refused: Finding } {
  for (const { magic, what, remedy } of NOT_TABLES) {
    if (magic.every((byte, at) => bytes[at] === byte)) {
      return { refused: { code: 'not-a-table', reason: `The file is ${what}, not a CSV table.`, remedy } };
    }
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), 'little-endian');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), 'big-endian');
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, notice: null };
  const text = bytes.includes(0) ? null : decodeWindows1252(bytes);
  if (text === null) return refuse('The file is not text: it is neither UTF-8 nor Windows-1252.');
  return {
    text,
    notice: {
      code: 'decoded-windows-1252',
      reason: 'The file is not UTF-8 and was read as Windows-1252.',
      remedy: `Check names with accents and curly quotes. ${SAVE_AS_UTF8}`,
    },
  };
}

function decodeUtf16(
  bytes: Uint8Array,
  order: 'little-endian' | 'big-endian',
): ReturnType<typeof decodeText> {
  const text =
    bytes.length % 2 === 0
      ? decodeStrictly('utf-16le', order === 'little-endian' ? bytes : swapped(bytes))
      : null;
  if (text === null) return refuse(`The file begins like UTF-16 (${order}) but is broken further on.`);
  return {
    text,
    notice: {
      code: 'decoded-utf-16',
      reason: `The file was read as UTF-16 (${order}).`,
      remedy: SAVE_AS_UTF8,
    },
  };
}

function decodeStrictly(encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes).swap16();
}

function refuse(reason: string): { readonly refused: Finding } {
  return { refused: { code: 'unreadable-file', reason, remedy: SAVE_AS_UTF8 } };
}
