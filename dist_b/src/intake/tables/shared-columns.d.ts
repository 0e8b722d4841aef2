import type { Hundredths } from '../../domain/units.ts';
import { type Cell } from '../cells.ts';
import { type Column } from '../column.ts';
import type { IssueCode } from '../issue-codes.ts';
export declare const MAX_CYCLES = 60;
/** Cycles count from 1. */
export declare const CYCLE: Cell<number>;
export declare const BAND: Cell<number>;
/** Credits, scores and bounds of rules. */
export declare const AMOUNT: Cell<Hundredths>;
export declare const COUNT: Cell<number>;
/** How the Electronic Staff Record and sign-up forms call a person. */
export declare const ROTATOR_ALIASES: readonly string[];
/** A column that says whom a row is about. */
export declare const ROTATOR: {
    readonly references: 'rotators';
    readonly aliases: readonly string[];
};
export declare const SITE_ALIASES: readonly string[];
export declare const ROTATION_ALIASES: readonly string[];
export declare const PLACEMENT_ALIASES: readonly string[];
export declare const BLANK_TEXT: {
    readonly value: '';
    readonly meaning: string;
};
export declare const note: Column<string>;
/** The fault of a row whose last day comes before its first. */
export declare function reversed<Field extends string>(row: {
    readonly first: number | null;
    readonly last: number | null;
    readonly field: Field;
    readonly headers: readonly [first: string, last: string];
}): {
    code: IssueCode;
    field: Field;
    reason: string;
    remedy: string;
} | null;
