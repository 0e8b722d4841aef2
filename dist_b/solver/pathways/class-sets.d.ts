/** Sets of classes met so far, each known by a number: 0 is the empty one. There may be any number of classes. */
export interface ClassSets {
    size(set: number): number;
    /** The set with one class more; itself when it has the class. */
    with(set: number, member: number): number;
}
export declare function openClassSets(): ClassSets;
