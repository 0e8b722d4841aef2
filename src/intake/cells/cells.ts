import { z } from 'zod';
import { asHundredths, type Hundredths } from '../../domain/units.ts';
import { foldKey, foldName } from '../issues/fold-key.ts';
import type { Finding } from '../issues/issue-list.ts';
import { oneLine } from '../issues/one-line.ts';
import { describeField } from './field-meta.ts';

/** Reads the trimmed text of one filled-in cell. Patterns only: `z.coerce` would read "0x10" as 16. */
export type Cell<Value> = z.ZodType<Value, string>;

/** Refuses the text inside a zod transform, with a code and remedy of its own. */
export function refuse(context: z.core.$RefinementCtx<string>, input: string, finding: Finding): never {
  context.issues.push({ code: 'custom', input, message: finding.reason, params: { finding } });
  return z.NEVER;
}

const WHOLE = /^[+-]?\d{1,15}$/;
const DECIMAL = /^[+-]?(\d{1,12}(\.\d+)?|\.\d+)$/;
const DECIMAL_COMMA = /^[+-]?\d*,\d{1,2}$/;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Digits only; `from` and `to` belong to the range. */
export function wholeNumber(range: Range): Cell<number> {
  const schema = z.string().regex(WHOLE).transform(Number).pipe(z.int().min(range.from).max(range.to));
  return describeField(schema, {
    type: 'integer',
    expects: `a whole number from ${range.from} to ${range.to}`,
    constraints: { minimum: range.from, maximum: range.to },
  });
}

/** A decimal number with at most two decimals, kept exactly as hundredths; the range is in whole units. */
export function hundredths(range: Range): Cell<Hundredths> {
  const schema = z
    .string()
    .transform((text, context) => (DECIMAL_COMMA.test(text) ? refuse(context, text, withComma(text)) : text))
    .pipe(z.string().regex(DECIMAL))
    .transform((text, context) => {
      const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
      const significant = fraction.replace(/0+$/, '');
      if (significant.length > 2) {
        return refuse(context, text, {
          code: 'too-precise',
          reason: `"${text}" has more than two decimals.`,
          remedy: 'Round it to two decimals.',
        });
      }
      const amount = Number(whole) * 100 + Number(significant.padEnd(2, '0'));
      return text.startsWith('-') ? -amount : amount;
    })
    .pipe(
      z
        .int()
        .min(range.from * 100)
        .max(range.to * 100),
    )
    .transform(asHundredths);
  return describeField(schema, {
    type: 'number',
    expects: `a number from ${range.from} to ${range.to} with at most two decimals`,
    constraints: { minimum: range.from, maximum: range.to },
  });
}

function withComma(text: string): Finding {
  const reason = `"${text}" has a decimal comma.`;
  return { code: 'wrong-type', reason, remedy: `Write ${text.replace(',', '.')}, with a point.` };
}

/** A decimal number for display only. */
export function degrees(range: Range): Cell<number> {
  const schema = z.string().regex(DECIMAL).transform(Number).pipe(z.number().min(range.from).max(range.to));
  return describeField(schema, {
    type: 'number',
    expects: `a number of degrees from ${range.from} to ${range.to}`,
    constraints: { minimum: range.from, maximum: range.to },
  });
}

const TRUE = ['yes', 'y', 'true', '1'] as const;
const FALSE = ['no', 'n', 'false', '0'] as const;

export const yesNo: Cell<boolean> = describeField(z.stringbool({ truthy: [...TRUE], falsy: [...FALSE] }), {
  type: 'boolean',
  expects: 'yes or no',
  trueValues: TRUE,
  falseValues: FALSE,
});

/** One of a few words, compared without case, spaces and punctuation. */
export function oneOf<const Word extends string>(words: readonly Word[]): Cell<Word> {
  const byFolded = new Map(words.map((word) => [foldName(word), word]));
  const expects = listWords(words);
  const schema = z.string().transform((text, context) => {
    const word = byFolded.get(foldName(text));
    if (word !== undefined) return word;
    return refuse(context, text, {
      code: 'unknown-word',
      reason: `"${text}" is not ${expects}.`,
      remedy: `Write ${expects}.`,
    });
  });
  return describeField(schema, { type: 'string', expects, constraints: { enum: words } });
}

function listWords(words: readonly string[]): string {
  return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

const LONGEST_ID = 64;
const ID = new RegExp(`^[^;>*]{1,${LONGEST_ID}}$`);
/** An id, folded (see `foldKey`). The caller names the brand: an id read from its own column is that kind of id. */
export function id<Id extends string = string>(): Cell<Id> {
  return keyCell('an id');
}

/** A name that rows share (a profession, cohort or area): compared as ids are. */
export const word: Cell<string> = keyCell('a name');

function keyCell<Id extends string>(what: string): Cell<Id> {
  const schema = z.string().transform((text, context) => {
    const folded = foldKey(text);
    return ID.test(folded) ? (folded as Id) : refuse(context, text, badId(text));
  });
  return describeField(schema, {
    type: 'string',
    expects: `${what} of at most ${LONGEST_ID} characters without ; > *`,
    constraints: { pattern: `[^;>*]{1,${LONGEST_ID}}` },
  });
}

function badId(text: string): Finding {
  return {
    code: 'bad-id',
    reason: `"${text}" cannot be an id: it is longer than ${LONGEST_ID} characters or holds ; > or *.`,
    remedy: 'Choose a short id of letters and digits.',
  };
}

const FREE_TEXT = {
  type: 'string',
  expects: 'a text of at most 2000 characters',
  constraints: { maxLength: 2000 },
} as const;
/** A name or a remark. It is told in sentences, so that a line break in the cell is a space. */
export const freeText: Cell<string> = describeField(
  z.string().transform(oneLine).pipe(z.string().max(2000)),
  FREE_TEXT,
);
/** A text in which every character counts. */
export const exactText: Cell<string> = describeField(z.string().max(2000), FREE_TEXT);

/** Ids or words joined by `;`, without repetitions, in id order. */
export function idList<Id extends string = string>(): Cell<readonly Id[]> {
  const schema = z.string().transform((text, context) => {
    const members = text
      .split(';')
      .map(foldKey)
      .filter((member) => member !== '');
    const wrong = members.find((member) => !ID.test(member));
    if (wrong !== undefined) return refuse(context, text, badId(wrong));
    return [...new Set(members)].sort() as readonly string[] as readonly Id[];
  });
  return describeField(schema, {
    type: 'list',
    expects: 'names or ids joined by ;',
    delimiter: ';',
    itemType: 'string',
  });
}

/** Whole numbers joined by `;`, without repetitions, ascending. */
export function wholeNumberList(range: Range): Cell<readonly number[]> {
  const expects = `whole numbers from ${range.from} to ${range.to} joined by ;`;
  const schema = z.string().transform((text, context) => {
    const members = text
      .split(';')
      .map((member) => member.trim())
      .filter((member) => member !== '');
    const numbers = members.map((member) => (WHOLE.test(member) ? Number(member) : Number.NaN));
    if (numbers.every((number) => number >= range.from && number <= range.to)) {
      return [...new Set(numbers)].sort((a, b) => a - b);
    }
    return refuse(context, text, {
      code: 'wrong-type',
      reason: `"${text}" is not ${expects}.`,
      remedy: `Write ${expects}.`,
    });
  });
  return describeField(schema, { type: 'list', expects, delimiter: ';', itemType: 'integer' });
}
