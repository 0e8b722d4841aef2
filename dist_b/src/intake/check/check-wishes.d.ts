import { type CheckContext } from './check-context.ts';
/** Wishes for places that the rotator can never be given. */
export declare function checkWishes(context: CheckContext): void;
