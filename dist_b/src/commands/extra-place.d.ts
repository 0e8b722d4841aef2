import { type Command } from './command.ts';
/** `placewright extra-place`: where one more place would do most good. */
export declare const extraPlaceCommand: Command;
