import { freeText, hundredths, wholeNumber } from '../cells.js';
import { optional } from '../column.js';
export const MAX_CYCLES = 60;
/** Cycles count from 1. */
export const CYCLE = wholeNumber({ from: 1, to: MAX_CYCLES });
export const BAND = wholeNumber({ from: 1, to: 9 });
/** Credits, scores and bounds of rules. */
export const AMOUNT = hundredths({ from: 0, to: 10_000 });
export const COUNT = wholeNumber({ from: 0, to: 10_000 });
/** How the Electronic Staff Record and sign-up forms call a person. */
export const ROTATOR_ALIASES = [
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
export const ROTATOR = {
    references: 'rotators',
    aliases: ROTATOR_ALIASES,
};
export const SITE_ALIASES = ['site', 'site code', 'location', 'location id', 'base'];
export const ROTATION_ALIASES = ['rotation', 'rotation code', 'speciality', 'specialty'];
export const PLACEMENT_ALIASES = ['placement', 'placement code', 'post', 'post id'];
export const BLANK_TEXT = { value: '', meaning: 'none' };
export const note = optional('note', freeText, BLANK_TEXT, 'Remark for people; not used.', {
    aliases: ['notes', 'comment', 'comments', 'remarks'],
});
/** The fault of a row whose last day comes before its first. */
export function reversed(row) {
    if (row.first === null || row.last === null || row.first <= row.last)
        return null;
    return {
        code: 'dates-reversed',
        field: row.field,
        reason: `${row.headers[1]} comes before ${row.headers[0]}.`,
        remedy: 'Swap the two dates, or correct one.',
    };
}
