const TIER = 'preference';
/** The key of a slot in a `ScarcityTable`. */
export function scarcityKey(placement, cycle) {
    return `${placement}\u001f${cycle}`;
}
/**
 * Slot prices in words that people ask in: points of total dissatisfaction (in hundredths, rounded) that one
 * more place, or 1.0 WTE more, is worth at the margin, in the tier `preference`. Places and supervision add up.
 * `null` when nothing was priced there, which is not to say that nothing is scarce.
 */
export function priceScarcity({ parts }) {
    const priced = parts.flatMap(({ tiers }) => tiers.filter(({ tier }) => tier === TIER));
    if (priced.length === 0)
        return null;
    const table = new Map();
    for (const { scale, slots } of priced) {
        for (const slot of slots) {
            if (slot.rule !== 'capacity' && slot.rule !== 'supervision')
                continue;
            // A place is 100 hundredths; a row of supervision counts rotators.
            const place = slot.rule === 'capacity' ? 100 * slot.price : slot.price;
            const key = scarcityKey(slot.placement, slot.cycle);
            table.set(key, (table.get(key) ?? 0) + Math.round((-100 * place) / scale));
        }
    }
    return table;
}
