import type { Command } from './command.ts';
/** Every command, in the order help shows them. */
export declare const COMMANDS: readonly Command[];
