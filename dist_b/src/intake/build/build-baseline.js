import { compareIds } from '../../domain/ids.js';
/**
 * The allocation in force, cycle by cycle. An assignment of several cycles (as allocation.csv states it) holds
 * in each of them, unless another row speaks of that cycle; cycles after `last` are left out.
 */
export function buildBaseline(rows, last) {
    const stated = new Set(rows.map(({ rotator, cycle }) => `${rotator}\u001f${cycle}`));
    return rows
        .flatMap(({ lengthCycles, ...row }) => Array.from({ length: lengthCycles }, (_, index) => ({ ...row, cycle: row.cycle + index })).filter(({ rotator, cycle }) => cycle === row.cycle || (cycle <= last && !stated.has(`${rotator}\u001f${cycle}`))))
        .sort((a, b) => compareIds(a.rotator, b.rotator) || a.cycle - b.cycle);
}
