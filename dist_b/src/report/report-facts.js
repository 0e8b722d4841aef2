/** Names one slot. */
export function slotKey(placement, cycle) {
    return `${placement}\u001f${cycle}`;
}
