/** Different states of one width, numbered in order of arrival. Grows as needed. */
export interface StateTable {
    readonly size: number;
    /** A view of state `n`; valid until the next `number` call. */
    at(n: number): Int32Array;
    /** Number of the state, which is copied in when it is new. */
    number(state: Int32Array): number;
}
/** Open addressing over one flat array: states are compared cell by cell, and none is an object of its own. */
export declare function openStateTable(width: number): StateTable;
