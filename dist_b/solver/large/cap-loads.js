import { leastLoads } from './least-loads.js';
import { shareFloats } from './shared-arrays.js';
/** `null` where there is none, or where later tiers may give some of it away. */
export function readWorstLoad(model, atlas, guide) {
    const index = model.tiers.findIndex(({ kind }, at) => kind === 'bottleneck' && at < guide);
    const tier = model.tiers[index];
    if (tier?.kind !== 'bottleneck' || tier.slack.amount > 0)
        return null;
    const loads = leastLoads(atlas, tier, index);
    return { index, tier, loads, floor: loads.reduce((most, load) => Math.max(most, load), 0) };
}
/** The atlas under a cap. At the floor, with the fewest, an allocation has the least worst load there is. */
export function capLoads(atlas, { index, tier, loads }, cap) {
    const most = Float64Array.from(loads, (load, agent) => {
        const own = cap.fewest ? Math.max(load, cap.most - 1) : cap.most;
        return tier.counted[agent] === 0 ? Infinity : own - tier.offsets[agent];
    });
    return { ...atlas, caps: { costs: atlas.costs[index], most: shareFloats(most) } };
}
/** Does everything within the second cap keep the first one? */
export function isWithin(first, second) {
    return first.most > second.most || (first.most === second.most && (!first.fewest || second.fewest));
}
