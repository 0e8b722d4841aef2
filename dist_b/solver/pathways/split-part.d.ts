import type { LinearResult } from './column-generation.ts';
import { type Field } from './field.ts';
/** How much of an agent carries more than the level of a held count, in a relaxed point. */
export interface Share {
    /** Position among what the part holds. */
    readonly row: number;
    readonly agent: number;
    readonly share: number;
}
/** Shares of all whose count is not settled. */
export declare function shareOut(part: Field, { mix }: LinearResult): readonly Share[];
/** Does nothing of the agent carry more than the level? */
export declare function isNothing({ share }: Share): boolean;
/** The share that is least decided; `null` when each is whole or nothing. */
export declare function mostMixedShare(shares: readonly Share[]): Share | null;
/** The choice that the relaxed point shares out most evenly; `null` when every pathway in it is whole. */
export declare function mostMixedChoice({ mix }: LinearResult): number | null;
/** The part in which the agent stays within the level, and the one in which it counts; the likelier one last. */
export declare function splitByShare(part: Field, { row, agent, share }: Share): readonly Field[];
/** The part without a choice, and the part with it. */
export declare function splitByChoice(part: Field, choice: number): readonly Field[];
export declare function copyPart(part: Field): Field;
