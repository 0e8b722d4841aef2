import { type Command } from './command.ts';
/** `placewright explain`: one rotator, one wish, one slot or the decisions of a finished run, in plain English. */
export declare const explainCommand: Command;
