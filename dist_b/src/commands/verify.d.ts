import type { Command } from './command.ts';
/** `placewright verify`: a finished run against its own files, without a solver. */
export declare const verifyCommand: Command;
