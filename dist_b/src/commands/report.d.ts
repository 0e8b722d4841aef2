import { type Command } from './command.ts';
/** `placewright report`: pages, workbook, import and calendars of a finished run, with or without names. */
export declare const reportCommand: Command;
