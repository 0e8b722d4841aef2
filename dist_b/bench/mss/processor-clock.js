/** Of all threads of this process since it began. */
export function processorMilliseconds() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}
/** Tells how long this process has computed: where so many threads do, each second of the clock is one of every thread. */
export class ProcessorClock {
    #threads = 1;
    #before = 0;
    #since = processorMilliseconds();
    /** Milliseconds. */
    read() {
        return this.#before + (processorMilliseconds() - this.#since) / this.#threads;
    }
    /** From now on so many threads compute. */
    split(threads) {
        this.#before = this.read();
        this.#since = processorMilliseconds();
        this.#threads = threads;
    }
}
