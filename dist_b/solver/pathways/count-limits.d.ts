import { type CountLimit, type Field } from './field.ts';
/** Counted agents that may still carry more than a load. */
export declare function openAgents(field: Field, above: number): readonly number[];
/** Do the caps of single agents leave no more than the limit who could count? */
export declare function impliedByCaps(field: Field, { above, most, sure }: CountLimit): boolean;
/** Holds a limit, in place of those that say no more than it. */
export declare function holdCount(field: Field, limit: CountLimit): void;
/** Drops counts that say no more than others. */
export declare function tidyCounts(field: Field): void;
/** Drops counts that the caps of single agents keep anyway. */
export declare function dropImplied(field: Field): void;
/**
 * Keeps a limit by caps alone where as many as may count have to anyway: everybody else stays within the level. False when
 * it takes a row.
 */
export declare function capRest(field: Field, limit: CountLimit): boolean;
/**
 * Draws the conclusions that need no solve: whoever cannot stay within a level counts, and when nobody else may,
 * everybody else stays within it. False when a limit cannot be kept.
 */
export declare function narrowCounts(field: Field): boolean;
