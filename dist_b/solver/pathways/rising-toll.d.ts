/**
 * A toll on every load that doubles with each `reach` up to `top`: a total of it gives way where the heaviest loads are,
 * long before anything else, so that allocations of little toll come near the leximin order.
 */
export interface RisingToll {
    readonly kind: 'rising';
    readonly top: number;
    readonly reach: number;
    /** How many times less the toll is just below the top. */
    readonly cliff: number;
}
/** A toll that halves four times over a fall of the loads. */
export declare function risingFrom(top: number, fall: number): RisingToll;
/** An integer, straight between two doublings; below them all the load itself is what remains. */
export declare function tollOf({ top, reach, cliff }: RisingToll, load: number): number;
