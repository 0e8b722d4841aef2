import type { Hundredths } from '../../domain/units.ts';
import { type Cell, freeText, hundredths, wholeNumber } from '../cells/cells.ts';
import type { IssueCode } from '../issues/issue-codes.ts';
import { type Column, optional } from '../schema/column.ts';

export const MAX_CYCLES = 60;
/** Cycles count from 1. */
export const CYCLE: Cell<number> = wholeNumber({ from: 1, to: MAX_CYCLES });
export const BAND: Cell<number> = wholeNumber({ from: 1, to: 9 });
/** Credits, scores and bounds of rules. */
export const AMOUNT: Cell<Hundredths> = hundredths({ from: 0, to: 10_000 });
export const COUNT: Cell<number> = wholeNumber({ from: 0, to: 10_000 });

/** How the Electronic Staff Record and sign-up forms call a person. */
export const ROTATOR_ALIASES: readonly string[] = [
  'rotator',
  'employee number',
  'employee no',
  'assignment number',
  'staff id',
  'staff number',
  'person id',
  'payroll number',
];
/** A column that says whom a row is about. */
export const ROTATOR: { readonly references: 'rotators'; readonly aliases: readonly string[] } = {
  references: 'rotators',
  aliases: ROTATOR_ALIASES,
};
export const SITE_ALIASES: readonly string[] = ['site', 'site code', 'location', 'location id', 'base'];
export const ROTATION_ALIASES: readonly string[] = ['rotation', 'rotation code', 'speciality', 'specialty'];
export const PLACEMENT_ALIASES: readonly string[] = ['placement', 'placement code', 'post', 'post id'];

export const BLANK_TEXT: { readonly value: ''; readonly meaning: string } = { value: '', meaning: 'none' };

export const note: Column<string> = optional('note', freeText, BLANK_TEXT, 'Remark for people; not used.', {
  aliases: ['notes', 'comment', 'comments', 'remarks'],
});

/** The fault of a row whose last day comes before its first. */
export function reversed<Field extends string>(row: {
  readonly first: number | null;
  readonly last: number | null;
  readonly field: Field;
  readonly headers: readonly [first: string, last: string];
}): { code: IssueCode; field: Field; reason: string; remedy: string } | null {
  if (row.first === null || row.last === null || row.first <= row.last) return null;
  return {
    code: 'dates-reversed',
    field: row.field,
    reason: `${row.headers[1]} comes before ${row.headers[0]}.`,
    remedy: 'Swap the two dates, or correct one.',
  };
}
