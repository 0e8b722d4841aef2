import { bestValue } from './best-allocation.js';
import { minimiseAim } from './settle.js';
/** The loads' own total, which leads to allocations while a level is searched. */
export function loadAim(field) {
    if (field.load === null)
        throw new Error('the field has no load tier');
    return { kind: 'tier', tier: field.load.tier };
}
/** Makes sure that the field holds an allocation; the failure when it cannot. */
export async function ensureAllocation(engine, field, where) {
    const aim = loadAim(field);
    if (bestValue(field, aim) !== null)
        return null;
    const opened = await minimiseAim(engine, field, aim, { where, guide: null });
    return opened.kind === 'settled' ? null : opened;
}
