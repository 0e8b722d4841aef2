import { capCounted, keepLimit } from './cap-counted.js';
import { openCounting } from './counting-master.js';
import { capAgents, floorAgents, poolColumn, } from './field.js';
import { foreseeLevel } from './foresee-level.js';
import { listPathways } from './list-pathways.js';
import { sortLoads } from './load-vector.js';
/** Pathways that are few. */
const FEW = 7000;
/** Number of agents whose loads count. */
export function countAgents(field) {
    return field.load?.counted.reduce((sum, flag) => sum + flag, 0) ?? 0;
}
/**
 * Settles the levels of a field's best allocation from the top, as long as the relaxation says of each that not fewer agents can carry
 * as much: each level, once settled, is held before the next one is asked about. The field itself stays as it is.
 */
export async function descend(backend, given, start, limits) {
    const field = { ...given, held: [...given.held] };
    const fresh = [];
    const loads = sortLoads(field.best ?? []);
    const counted = countAgents(field);
    let { heavier, proved, decided } = start;
    const reached = (open, stopped) => {
        const { agentCaps: caps, agentFloors: floors, held } = field;
        return { kind: 'descent', heavier, proved, open, stopped, caps, floors, held, fresh };
    };
    const master = await openCounting(backend, field, { ...limits, fresh });
    try {
        while (heavier < counted) {
            const value = loads[heavier];
            keepLimit(field, master, { kind: 'heavier', above: value, most: heavier, ...leastOf(heavier, proved) });
            if (value === 0) {
                heavier = counted;
                break;
            }
            const above = value - 1;
            const count = loads.filter((load) => load > above).length;
            const linear = await master.count({ kind: 'heavier', above }, { enough: count });
            if (linear.kind === 'fault')
                return linear;
            if (linear.kind === 'unknown')
                return reached(null, linear.limit);
            if (linear.bound < count && decided === null) {
                const few = { limit: count - 1, longest: FEW };
                const pathways = listPathways(field, { kind: 'heavier', above }, linear.prices, few);
                if (pathways !== null)
                    return reached({ kind: 'few', pathways }, null);
                return reached({ kind: 'many', prospect: await foreseeLevel(master, heavier, loads) }, null);
            }
            proved = linear.bound >= count || decided === 'none';
            decided = null;
            const limit = { kind: 'heavier', above, most: count, ...leastOf(count, proved) };
            await capCounted(field, master, limit, linear);
            heavier = count;
        }
        return reached(null, null);
    }
    finally {
        master.close();
    }
}
function leastOf(least, proved) {
    return proved ? { least } : {};
}
/** A descent that was stopped before its first step. */
export function stayPut(field, { heavier, proved }, stopped) {
    const { agentCaps: caps, agentFloors: floors, held } = field;
    return { kind: 'descent', heavier, proved, open: null, stopped, caps, floors, held, fresh: [] };
}
/** Makes what a descent came to hold for the field it was asked for. */
export function adoptDescent(field, { caps, floors, held, fresh }) {
    for (const column of fresh)
        poolColumn(field, column);
    const capped = Array.from(caps.entries()).filter(([agent, cap]) => cap < field.agentCaps[agent]);
    const floored = Array.from(floors.entries()).filter(([agent, floor]) => floor > field.agentFloors[agent]);
    capAgents(field, new Map(capped));
    floorAgents(field, new Map(floored));
    field.held.splice(0, field.held.length, ...held);
    // Prices speak of held rows by position.
    field.floor = null;
}
