/** The same numbers in memory that threads share. */
export declare function shareInts(values: ArrayLike<number>): Int32Array;
export declare function shareFloats(values: ArrayLike<number>): Float64Array;
