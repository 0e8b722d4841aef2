/** All parts when every one was settled, else the first failure. */
export function gatherSettled(parts) {
    const settled = [];
    for (const part of parts) {
        if (part.kind !== 'settled')
            return part;
        settled.push(part);
    }
    return { kind: 'all', parts: settled };
}
/** (incumbent − bound) / |incumbent|, 0 when equal, `null` when either is missing. */
export function relativeGap(incumbent, bound) {
    if (incumbent === null || bound === null || !Number.isFinite(bound))
        return null;
    if (incumbent <= bound)
        return 0;
    return (incumbent - bound) / Math.max(1, Math.abs(incumbent));
}
