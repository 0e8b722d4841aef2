/** Milliseconds on a clock that all threads of the process agree on. */
export function sharedClock() {
    return performance.timeOrigin + performance.now();
}
