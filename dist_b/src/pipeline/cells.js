import { compareIds } from '../domain/ids.js';
/** One text for a rotator and a cycle. */
export function keyOf({ rotator, cycle }) {
    return `${rotator}\u001f${cycle}`;
}
/** By rotator, then cycle. */
export function compareCells(a, b) {
    return compareIds(a.rotator, b.rotator) || a.cycle - b.cycle;
}
/** The assignments of the horizon, cycle by cycle. */
export function spreadCells({ assignments }) {
    return assignments.flatMap(({ rotator, placement, cycle, length }) => Array.from({ length }, (_, index) => ({ rotator, placement, cycle: cycle + index })));
}
