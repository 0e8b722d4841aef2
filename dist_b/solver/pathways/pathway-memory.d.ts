import type { PathwayModel } from '../pathway-model.ts';
/**
 * Reader (b) of the primitives: what one agent has to remember along its pathway. A state is a vector with
 * one cell for each rule that still needs to know something. Values that can no longer matter are folded
 * into `SETTLED`, so that pasts with the same future share a state.
 */
export interface PathwayMemory {
    /** State before the first period; `null` when some guarantee cannot be met by any pathway. */
    readonly start: Int32Array | null;
    /** What rules cost that are missed whatever the agent takes; one entry a tier. */
    readonly startMisses: Float64Array;
    /**
     * Writes into `next` the state after taking `choice` (or after an inactive period, `choice` −1, ending at
     * `end`); false when a guarantee forbids it. What misses cost is added to `misses` (one entry a tier).
     */
    step(state: Int32Array, choice: number, end: number, misses: Float64Array, next: Int32Array): boolean;
    /** Names what a choice does to the state: choices of one start and length with the same effect step alike. */
    effectOf(choice: number): string;
    /** Names the rules: agents with the same shape, periods and effects have the same states. */
    readonly shape: string;
}
/** The primitives that bind one agent alone. */
export type OwnRules = Pick<PathwayModel, 'counters' | 'distincts' | 'precedences' | 'transitions'>;
/** Sorts a model's primitives by the agent they bind. */
export declare function rulesByAgent(model: PathwayModel): readonly OwnRules[];
/** Builds the memory of one agent. */
export declare function buildMemory(model: PathwayModel, agent: number, rules?: OwnRules): PathwayMemory;
