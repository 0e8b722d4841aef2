import { cheapestPathway, keepNear, NO_TERMS } from './cheapest-pathway.js';
import { openHeldTiers } from './held-tiers.js';
import { priceOwnChoices, relaxPart } from './relax-part.js';
/**
 * Bounds every tier of a part in turn. Each tier is then held: at the value it has, and without the choices that
 * its own prices prove too dear for that value.
 */
export function boundPart(ground, part, opened) {
    const bounds = new Map();
    const held = openHeldTiers(ground, opened);
    for (const { name, value } of ground.verdict.tiers) {
        const certified = part.tiers.find(({ tier }) => tier === name) ?? unpriced(name);
        const { bound, relaxation } = boundTier({ ground, opened, held, certified }, name, value);
        bounds.set(name, bound);
        held.hold(name, bound);
        const most = held.mostOf(name);
        if (relaxation !== null && most !== null)
            dropDear(opened, relaxation, BigInt(most) * BigInt(certified.scale));
    }
    return bounds;
}
function unpriced(tier) {
    return { tier, scale: 1, above: null, slots: [], held: [] };
}
function boundTier(scene, name, value) {
    const { opened, held, certified } = scene;
    switch (name) {
        case 'worst-off':
        case 'leximin':
            return { bound: boundWorst(scene, value), relaxation: null };
        case 'worst-off-count': {
            const above = held.worst - 1;
            const certain = opened.members.filter((member) => member.isCounted && leastLoad(opened, held, member) > above).length;
            const relaxation = relaxPart(scene, { tier: null, step: above }, Number.POSITIVE_INFINITY);
            const counted = relaxation === null ? 0 : wholeBound(relaxation, certified.scale);
            return { bound: held.worst === 0 ? certain : Math.max(certain, counted), relaxation };
        }
        case 'blend':
            return { bound: null, relaxation: null };
        default: {
            const relaxation = relaxPart(scene, { tier: name, step: null }, Number.POSITIVE_INFINITY);
            return { bound: relaxation === null ? null : wholeBound(relaxation, certified.scale), relaxation };
        }
    }
}
/** No tier counts below zero, and all count in whole numbers. */
function wholeBound({ value }, scale) {
    return value <= 0n ? 0 : Number((value + BigInt(scale) - 1n) / BigInt(scale));
}
/** Least dissatisfaction that somebody of the part cannot do without, by own pathways or by the prices. */
function boundWorst(scene, value) {
    const { opened, held, certified } = scene;
    const own = opened.members.reduce((worst, member) => Math.max(worst, leastLoad(opened, held, member)), 0);
    const { above } = certified;
    if (above === null || above >= value || above < own)
        return own;
    const relaxation = relaxPart(scene, { tier: null, step: null }, above);
    return relaxation !== null && relaxation.value > 0n ? above + 1 : own;
}
/** 0 for those who do not count. */
function leastLoad(opened, held, member) {
    if (!member.isCounted)
        return 0;
    const loads = priceOwnChoices(opened, member, new Map([['preference', 1]]));
    const least = cheapestPathway(member.graph, loads, NO_TERMS);
    return Number.isFinite(least) ? held.offsetOf(member) + least : 0;
}
/** Leaves every member the choices that some allocation within `most` (over the scale) may use. */
function dropDear({ members }, { value, cheapest, priced }, most) {
    const allowance = Number(most - value);
    if (!Number.isSafeInteger(allowance))
        return;
    for (const [at, member] of members.entries())
        member.graph = keepNear(member.graph, priced[at], cheapest[at] + allowance);
}
