import { type Command } from './command.ts';
/** `placewright init`: a programme folder to start from. */
export declare const initCommand: Command;
