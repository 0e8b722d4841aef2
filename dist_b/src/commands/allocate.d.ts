import type { Command } from './command.ts';
/** `placewright allocate`: programme in, verified run folder out. */
export declare const allocateCommand: Command;
