import { type CheckContext } from './check-context.ts';
/** Pillars to which no placement with places gives credit: an error where a guarantee needs them. */
export declare function checkPillars(context: CheckContext): void;
