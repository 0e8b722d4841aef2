/** The same numbers in memory that threads share. */
export function shareInts(values) {
    const shared = new Int32Array(new SharedArrayBuffer(values.length * Int32Array.BYTES_PER_ELEMENT));
    shared.set(values);
    return shared;
}
export function shareFloats(values) {
    const shared = new Float64Array(new SharedArrayBuffer(values.length * Float64Array.BYTES_PER_ELEMENT));
    shared.set(values);
    return shared;
}
