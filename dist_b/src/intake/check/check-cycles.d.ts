import { type CheckContext } from './check-context.ts';
/** Cycles that the programme does not have, and what never takes place inside the horizon. */
export declare function checkCycles(context: CheckContext): void;
