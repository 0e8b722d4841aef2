import { type CheckContext } from './check-context.ts';
/** Ids that rules speak of, and rules that bind nobody. */
export declare function checkRules(context: CheckContext): void;
