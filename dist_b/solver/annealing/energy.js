import { ownRows } from '../model-rows.js';
/** How much more a unit of a tier weighs than all that one choice can add in the next one. */
const STEP = 4;
export function weighAims(model) {
    const { tiers } = model;
    const reach = Float64Array.from(tiers, (tier) => scaleOf(tier) * greatest(tier.costs));
    for (const { soft } of [...ownRows(model), ...model.slotRows])
        if (soft !== null)
            reach[soft.tier] = Math.max(reach[soft.tier], soft.weight * scaleOf(tiers[soft.tier]));
    const rates = new Float64Array(tiers.length);
    let rate = 1;
    for (let t = tiers.length - 1; t >= 0; t -= 1) {
        const tier = tiers[t];
        // A tie-break is asked for among equals only, which no energy knows of.
        if (reach[t] === 0 || (tier.kind === 'sum' && tier.amongEquals !== undefined))
            continue;
        rates[t] = rate;
        rate *= STEP * reach[t];
    }
    return { breach: rate, rates, reach };
}
function scaleOf(tier) {
    return tier.kind === 'blend' ? tier.totalWeight : 1;
}
function greatest(costs) {
    return costs.reduce((most, cost) => Math.max(most, cost), 0);
}
