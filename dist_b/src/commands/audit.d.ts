import type { Command } from './command.ts';
/** `placewright audit`: the invariants of fairness, tried on a finished run. */
export declare const auditCommand: Command;
