import type { SpecKnobs } from '../generate/spec.ts';
/** A generated programme to be solved by everyone. */
export interface Instance {
    /** `120x50x4`, with what is special about it. */
    readonly name: string;
    readonly knobs: SpecKnobs;
}
/** Sets of instances, smallest first. */
export declare const SUITE_NAMES: readonly ['county', 'study', 'contested', 'region', 'growth'];
export type SuiteName = (typeof SUITE_NAMES)[number];
/** The instances of a suite. */
export declare function listInstances(suite: SuiteName): Instance[];
