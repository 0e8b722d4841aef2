import type { Command } from './command.ts';
/** `placewright replan`: new facts, an allocation in force, and as few people moved as can be. */
export declare const replanCommand: Command;
