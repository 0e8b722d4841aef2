import type { CheckContext } from './check-context.ts';
/** Decisions about one rotator and cycle that cannot all hold. */
export declare function checkDecisions({ read, issues }: CheckContext): void;
/** Pairs of one person, pairs given twice, and pairs that are together and apart. */
export declare function checkPairs({ read, issues }: CheckContext): void;
