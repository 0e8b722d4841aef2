/** Position of a row by its id. Throws `RangeError` when there is no such row. */
export declare function position<Id extends string>(rows: readonly {
    readonly id: Id;
}[], id: Id): number;
