/** Of all threads of this process since it began. */
export declare function processorMilliseconds(): number;
/** Tells how long this process has computed: where so many threads do, each second of the clock is one of every thread. */
export declare class ProcessorClock {
    #private;
    /** Milliseconds. */
    read(): number;
    /** From now on so many threads compute. */
    split(threads: number): void;
}
