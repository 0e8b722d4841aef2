import { type Command } from './command.ts';
/** `placewright batch`: many jobs side by side, each a verified run, nothing done twice. */
export declare const batchCommand: Command;
