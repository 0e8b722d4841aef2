/** What came of a pull: too weak to be solved in time, or solved to no avail. */
export type PullFate = 'cut' | 'settled';
/**
 * Which pulls to try next, two at once: between the strongest that could not be solved in time and the weakest that was
 * solved to no avail lie those that may gain something.
 */
export declare class PullBracket {
    #private;
    /** The stronger one first; `null` when there is none left worth trying. */
    next(): readonly [number, number] | null;
    learn(pull: number, fate: PullFate): void;
    /** Everything is different now; what gained once may gain again. */
    gained(pull: number): void;
}
