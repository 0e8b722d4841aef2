import { type Command } from './command.ts';
/** `placewright approve`: the human decision about a run. */
export declare const approveCommand: Command;
