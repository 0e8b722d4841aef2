/** Numbers one after the other, in memory that grows with them. */
export declare class Growing<Numbers extends Int32Array | Float64Array> {
    #private;
    length: number;
    constructor(make: (size: number) => Numbers, expected: number);
    push(value: number): void;
    /** Appends `source[from]` … `source[end − 1]`, each with something added to it. */
    pushRange(source: Numbers, from: number, end: number, added?: number): void;
    /** What is there, at its own length. */
    take(): Numbers;
}
