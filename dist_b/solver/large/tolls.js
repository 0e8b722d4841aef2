/** The tolls under a tariff. Choices whose demand has no room are too dear to be taken. */
export function tollsUnder(atlas, { rates, costs, sides }, hasRoom = () => true) {
    const { count, first, side, weight } = atlas.demands;
    const earned = new Float64Array(count);
    for (let demand = 0; demand < count; demand += 1) {
        if (!hasRoom(demand))
            earned[demand] = -Infinity;
        for (let e = first[demand]; e < first[demand + 1]; e += 1)
            earned[demand] += sides[side[e]] * weight[e];
    }
    return { costs, earned, misses: priceMisses(atlas, rates) };
}
/** The tolls of pathways on which the sides earn nothing. */
export function ownTolls({ demands }, { costs, misses }) {
    return { costs, earned: new Float64Array(demands.count), misses };
}
/** What a choice pays. */
export function tollOf({ demandOf }, { costs, earned }, choice) {
    return costs[choice] - earned[demandOf[choice]];
}
/** The costs of all choices under rates. */
export function combineCosts({ choices, costs }, rates) {
    const combined = new Float64Array(choices);
    costs.forEach((ofTier, tier) => {
        const rate = rates[tier];
        if (rate === 0)
            return;
        for (let j = 0; j < choices; j += 1)
            combined[j] += rate * ofTier[j];
    });
    return combined;
}
/** What each entry of the miss table costs under rates. */
export function priceMisses({ misses, tiers }, rates) {
    const prices = new Float64Array(misses.length / tiers);
    for (let m = 0; m < prices.length; m += 1) {
        for (let tier = 0; tier < tiers; tier += 1)
            prices[m] += rates[tier] * misses[m * tiers + tier];
    }
    return prices;
}
