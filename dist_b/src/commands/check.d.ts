import type { Command } from './command.ts';
/** `placewright check`: every problem of the input at once, and whether there is enough of everything. */
export declare const checkCommand: Command;
