import { bestValue } from './best-allocation.js';
import { closeByList } from './list-search.js';
import { listNearest } from './rank-paths.js';
import { roundUp, valueStep } from './value-step.js';
/** Pathways of all agents together, one list after the other. */
const LENGTHS = [2000, 6000];
/** Is there anybody who may not carry as much as some pathway would have them carry? */
export function hasCaps({ load, loadCap, agentCaps }) {
    return load !== null && (loadCap < Infinity || agentCaps.some((cap) => cap < Infinity));
}
/**
 * Searches a field whose loads are capped upwards from what is proved of an aim, over lists of more and more pathways of `from`. Arc by
 * arc a relaxed point mixes pathways that are too heavy with light ones; a list holds none that are. Where lists end too soon
 * the bound is what they prove, and nothing is lost.
 */
export async function climbLists(engine, field, from, { aim, where, prices, bound: least, lengths = LENGTHS }) {
    const step = valueStep(field.model, aim);
    let bound = least;
    for (const length of lengths) {
        const value = bestValue(field, aim);
        if (engine.isOver() || (value !== null && value <= bound))
            break;
        const { columns, limit } = listNearest(from, aim, prices, length);
        if (limit < bound)
            continue;
        const closed = await closeByList(engine, field, from, columns, {
            aim,
            where,
            gap: engine.gap || undefined,
            cutoff: value === null || limit === Infinity ? undefined : Math.min(value, limit + 1),
        });
        if (closed.kind === 'fault')
            return closed;
        if (closed.kind === 'stopped')
            return { kind: 'climbed', bound: Math.max(bound, Math.min(closed.bound, limit + 1)) };
        const beaten = closed.kind === 'found' ? Math.min(closed.value, limit + 1) : Math.min(limit + 1, value ?? Infinity);
        bound = Math.max(bound, roundUp(beaten, step));
    }
    return { kind: 'climbed', bound };
}
