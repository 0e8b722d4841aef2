import type { CheckContext } from './check-context.ts';
/** Rules that let nobody begin: A only after B, and B only after A; and those that wait for them. */
export declare function checkPrecedence({ draft, rules, issues }: CheckContext): void;
