/** What a thread shares with the process that started it. */
export interface ThreadSignals {
    /** One number: 1 = stop what you are at. */
    readonly stop: Int32Array;
    /** One number: the most memory the process has held, in MiB. */
    readonly memory: Float64Array;
}
