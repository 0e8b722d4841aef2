import { slackAmount, tierResult } from '../compact/sum-tier.js';
import { gatherSettled, relativeGap, } from '../engine.js';
import { bestValue } from './best-allocation.js';
import { capLoads, leastLoads } from './field.js';
import { followTolls } from './find-within.js';
import { shareTier } from './first-allocation.js';
import { holdAim } from './hold.js';
import { searchLeastCap } from './least-cap.js';
import { ensureAllocation } from './load-level.js';
import { minimiseAim } from './settle.js';
import { tellPrices } from './tier-prices.js';
/**
 * Least worst load over all fields, then the fewest agents at it. For ascending attainable values the
 * question is put whether an allocation exists in which nobody carries more: to the relaxation over the
 * pathways within the value (bisection: a "no" is a proof), then to the integers. Such an allocation is one of least total,
 * which is what the next tier asks; `gap` (relative) is how far above it will do, where nothing is asked next.
 */
export async function settleWorst(engine, fields, where, gap = engine.gap) {
    const loose = { ...engine, gap };
    const place = (component) => ({ ...where, component, components: fields.length });
    const floor = fields.reduce((floor, field) => Math.max(floor, highest(leastLoads(field))), 0);
    const searched = await Promise.all(fields.map((field, c) => leastWorst(loose, field, floor, place(c))));
    const gathered = gatherSettled(searched);
    if (gathered.kind !== 'all')
        return gathered;
    const { parts } = gathered;
    const value = parts.reduce((worst, part) => Math.max(worst, part.value), 0);
    const bound = parts.reduce((worst, part) => Math.max(worst, part.bound), floor);
    const slack = slackAmount(fields[0]?.model.tiers[where.tierIndex]?.slack ?? { kind: 'absolute', amount: 0 }, value);
    for (const field of fields)
        capLoads(field, value + slack);
    const worst = {
        name: where.tier,
        value,
        bound,
        gap: relativeGap(value, bound) ?? Infinity,
        proved: bound >= value,
        prices: parts.map(({ told }) => told ?? null),
    };
    const counts = await Promise.all(fields.map((field, c) => fewestAt(engine, field, {
        value,
        // Somebody here must be at the value if the search proved that this field cannot stay below it.
        forced: parts[c].bound >= value && value > floor ? 1 : 0,
        hold: slack === 0,
        where: { ...place(c), tier: `${where.tier}-count` },
    })));
    const counted = gatherSettled(counts);
    return counted.kind === 'all' ? [worst, tierResult(`${where.tier}-count`, counted.parts)] : counted;
}
function highest(loads) {
    return loads.reduce((most, load) => (load === Infinity ? most : Math.max(most, load)), 0);
}
/** Least worst load of one field, from its first allocation on. */
async function leastWorst(engine, field, floor, where) {
    return ((await ensureAllocation(engine, field, where)) ?? (await searchLeastCap(engine, field, floor, where)));
}
/** Fewest counted agents whose load is `value` or more; none may exceed it if the cap says so. */
export async function fewestAt(engine, field, options) {
    const { value, where } = options;
    const aim = { kind: 'heavier', above: value - 1 };
    const certain = leastLoads(field).reduce((count, load) => count + (load !== Infinity && load >= value && value > 0 ? 1 : 0), 0);
    const bound = Math.max(certain, options.forced);
    const count = bestValue(field, aim);
    if (count === null)
        return { kind: 'fault', message: 'the allocation found does not keep its own worst load' };
    if (!options.hold || value === 0)
        return { kind: 'settled', value: count, bound: options.hold ? count : 0 };
    const isEnough = () => (bestValue(field, aim) ?? Infinity) <= bound;
    const failed = await followTolls(engine, field, { top: value, isEnough, isHasty: true, where });
    if (failed !== null)
        return failed;
    const solved = isEnough()
        ? { kind: 'settled', value: bound, bound, prices: null }
        : await minimiseAim(shareTier(engine), field, aim, { where, guide: field.load.tier });
    if (solved.kind !== 'settled')
        return solved;
    const told = solved.prices === null ? null : tellPrices(field, solved.prices);
    holdAim(field, aim, solved, 0);
    return { ...solved, bound: Math.max(bound, solved.bound), told };
}
