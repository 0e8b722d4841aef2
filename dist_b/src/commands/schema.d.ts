import { type Command } from './command.ts';
/** `placewright schema`: what every table holds, for programs and for people. */
export declare const schemaCommand: Command;
