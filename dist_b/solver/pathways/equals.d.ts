import type { PathwayModel } from '../pathway-model.ts';
/**
 * Which choices a tie-break may still use when `chosen` are taken: those that start, last and cost the same in
 * `tier` as the one their agent has there, and all that start in period `until` or later. Idle is exchanged only
 * for idle. One flag a choice.
 */
export declare function equalChoices(model: PathwayModel, chosen: Int32Array, { tier, until }: {
    readonly tier: number;
    readonly until: number;
}): Uint8Array;
