import { relativeGap } from '../engine.js';
import { holdCount, narrowCounts, tidyCounts } from './count-limits.js';
import { decideCount, decideListed } from './decide-count.js';
import { adoptDescent, countAgents, stayPut } from './descent.js';
import { AGENTS_BEYOND } from './foresee-level.js';
import { levelOut } from './level-out.js';
import { ensureAllocation } from './load-level.js';
import { sortLoads } from './load-vector.js';
import { risingFrom } from './rising-toll.js';
/**
 * Leximin: the worst load as small as possible, then as few agents at it as possible, then the next worst …
 * until every counted agent is settled (Ogryczak, Pióro & Tomaszewski, J. Telecomm. Inf. Tech. 3/2005).
 * Fields are independent: the leximin optimum of the whole is made of the optima of the parts. The value
 * reported is the worst load; the tier is proved when every level of every field is.
 */
export async function settleLeximin(engine, fields, where) {
    const settled = await Promise.all(fields.map((field, component) => settleField(engine, field, { ...where, component, components: fields.length })));
    let open = -Infinity;
    for (const part of settled) {
        if (part.kind !== 'levelled')
            return part;
        open = Math.max(open, part.open ?? -Infinity);
    }
    const loads = sortLoads(fields.flatMap(({ best }) => best ?? []));
    const value = loads[0] ?? 0;
    if (open === -Infinity)
        return [{ name: where.tier, value, bound: value, gap: 0, proved: true }];
    // The worst load may be proved; the tier is not.
    const bound = value - 1;
    return [
        {
            name: where.tier,
            value,
            bound,
            gap: relativeGap(value, bound) ?? Infinity,
            proved: false,
            settled: loads.filter((load) => load > open).length,
        },
    ];
}
async function settleField(engine, field, where) {
    const opened = await ensureAllocation(engine, field, where);
    if (opened !== null)
        return opened;
    const counted = countAgents(field);
    let open = null;
    for (let start = { heavier: 0, proved: true, decided: null }; start.heavier < counted;) {
        const descent = engine.isOver() ? stayPut(field, start, 'time') : await engine.descend(field, start);
        if (descent.kind === 'fault')
            return descent;
        adoptDescent(field, descent);
        const { heavier, proved } = descent;
        if (descent.open === null) {
            if (descent.stopped !== null) {
                open ??= sortLoads(field.best ?? [])[heavier] ?? 0;
                holdLoads(field, heavier);
            }
            break;
        }
        const decided = await searchFewer(engine, field, descent.open, { heavier, where });
        if (typeof decided !== 'string')
            return decided;
        if (decided === 'open')
            open ??= sortLoads(field.best ?? [])[heavier] ?? 0;
        start = { heavier, proved, decided: decided === 'found' ? null : decided };
    }
    narrowCounts(field);
    return { kind: 'levelled', open };
}
/** Holds the loads of the best allocation as they are, without the `heavier` heaviest. */
function holdLoads(field, heavier) {
    const loads = sortLoads(field.best ?? []);
    loads.forEach((load, most) => {
        if (most >= heavier && load !== loads[most - 1])
            holdCount(field, { kind: 'heavier', above: load, most });
    });
}
/**
 * Looks for an allocation with fewer agents at the level below the `heavier` heaviest than the best one has: among the few pathways
 * that are left to it, if they are few; else quickly near a relaxed point, then to the end.
 */
async function searchFewer(engine, field, open, { heavier, where }) {
    const loads = sortLoads(field.best ?? []);
    const value = loads[heavier] ?? 0;
    const count = loads.filter((load) => load >= value).length;
    const fewer = { kind: 'heavier', above: value - 1, most: count - 1 };
    tidyCounts(field);
    narrowCounts(field);
    if (open.kind === 'few') {
        const beyond = loads[Math.min(loads.length - 1, heavier + AGENTS_BEYOND)] ?? 0;
        const toll = risingFrom(value, value - beyond);
        return await decideListed(engine, field, fewer, { pathways: open.pathways, toll, where });
    }
    const { load, beyond } = open.prospect;
    const toll = risingFrom(Math.min(value, load + 1), load - beyond);
    const better = await levelOut(engine, field, toll, { thorough: false, where });
    if (typeof better !== 'boolean')
        return better;
    return better ? 'found' : await decideCount(engine, field, fewer, { toll, where });
}
