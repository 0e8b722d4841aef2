import { z } from 'zod';
import { asHundredths } from '../domain/units.js';
import { describeField } from './field-meta.js';
import { foldKey, foldName } from './fold-key.js';
import { oneLine } from './one-line.js';
/** Refuses the text inside a zod transform, with a code and remedy of its own. */
export function refuse(context, input, finding) {
    context.issues.push({ code: 'custom', input, message: finding.reason, params: { finding } });
    return z.NEVER;
}
const WHOLE = /^[+-]?\d{1,15}$/;
const DECIMAL = /^[+-]?(\d{1,12}(\.\d+)?|\.\d+)$/;
const DECIMAL_COMMA = /^[+-]?\d*,\d{1,2}$/;
/** Digits only; `from` and `to` belong to the range. */
export function wholeNumber(range) {
    const schema = z.string().regex(WHOLE).transform(Number).pipe(z.int().min(range.from).max(range.to));
    return describeField(schema, {
        type: 'integer',
        expects: `a whole number from ${range.from} to ${range.to}`,
        constraints: { minimum: range.from, maximum: range.to },
    });
}
/** A decimal number with at most two decimals, kept exactly as hundredths; the range is in whole units. */
export function hundredths(range) {
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
        .pipe(z
        .int()
        .min(range.from * 100)
        .max(range.to * 100))
        .transform(asHundredths);
    return describeField(schema, {
        type: 'number',
        expects: `a number from ${range.from} to ${range.to} with at most two decimals`,
        constraints: { minimum: range.from, maximum: range.to },
    });
}
function withComma(text) {
    const reason = `"${text}" has a decimal comma.`;
    return { code: 'wrong-type', reason, remedy: `Write ${text.replace(',', '.')}, with a point.` };
}
/** A decimal number for display only. */
export function degrees(range) {
    const schema = z.string().regex(DECIMAL).transform(Number).pipe(z.number().min(range.from).max(range.to));
    return describeField(schema, {
        type: 'number',
        expects: `a number of degrees from ${range.from} to ${range.to}`,
        constraints: { minimum: range.from, maximum: range.to },
    });
}
const TRUE = ['yes', 'y', 'true', '1'];
const FALSE = ['no', 'n', 'false', '0'];
export const yesNo = describeField(z.stringbool({ truthy: [...TRUE], falsy: [...FALSE] }), {
    type: 'boolean',
    expects: 'yes or no',
    trueValues: TRUE,
    falseValues: FALSE,
});
/** One of a few words, compared without case, spaces and punctuation. */
export function oneOf(words) {
    const byFolded = new Map(words.map((word) => [foldName(word), word]));
    const expects = listWords(words);
    const schema = z.string().transform((text, context) => {
        const word = byFolded.get(foldName(text));
        if (word !== undefined)
            return word;
        return refuse(context, text, {
            code: 'unknown-word',
            reason: `"${text}" is not ${expects}.`,
            remedy: `Write ${expects}.`,
        });
    });
    return describeField(schema, { type: 'string', expects, constraints: { enum: words } });
}
function listWords(words) {
    return words.length === 1 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
const LONGEST_ID = 64;
const ID = new RegExp(`^[^;>*]{1,${LONGEST_ID}}$`);
/** An id, folded (see `foldKey`). The caller names the brand: an id read from its own column is that kind of id. */
export function id() {
    return keyCell('an id');
}
/** A name that rows share (a profession, cohort or area): compared as ids are. */
export const word = keyCell('a name');
function keyCell(what) {
    const schema = z.string().transform((text, context) => {
        const folded = foldKey(text);
        return ID.test(folded) ? folded : refuse(context, text, badId(text));
    });
    return describeField(schema, {
        type: 'string',
        expects: `${what} of at most ${LONGEST_ID} characters without ; > *`,
        constraints: { pattern: `[^;>*]{1,${LONGEST_ID}}` },
    });
}
function badId(text) {
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
};
/** A name or a remark. It is told in sentences, so that a line break in the cell is a space. */
export const freeText = describeField(z.string().transform(oneLine).pipe(z.string().max(2000)), FREE_TEXT);
/** A text in which every character counts. */
export const exactText = describeField(z.string().max(2000), FREE_TEXT);
/** Ids or words joined by `;`, without repetitions, in id order. */
export function idList() {
    const schema = z.string().transform((text, context) => {
        const members = text
            .split(';')
            .map(foldKey)
            .filter((member) => member !== '');
        const wrong = members.find((member) => !ID.test(member));
        if (wrong !== undefined)
            return refuse(context, text, badId(wrong));
        return [...new Set(members)].sort();
    });
    return describeField(schema, {
        type: 'list',
        expects: 'names or ids joined by ;',
        delimiter: ';',
        itemType: 'string',
    });
}
/** Whole numbers joined by `;`, without repetitions, ascending. */
export function wholeNumberList(range) {
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
