import type { Command } from './command.ts';
/** `placewright worker`: carries out the jobs of batches that were queued elsewhere. */
export declare const workerCommand: Command;
