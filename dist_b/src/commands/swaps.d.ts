import { type Command } from './command.ts';
/** `placewright swaps`: whom a rotator could swap with, every rule kept. */
export declare const swapsCommand: Command;
