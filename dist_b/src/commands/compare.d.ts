import { type Command } from './command.ts';
/** `placewright compare`: two finished runs side by side, without solving. */
export declare const compareCommand: Command;
