import { tellRows } from '../pathways/tier-prices.js';
import { capLoads } from './cap-loads.js';
import { ratesUnder } from './hold.js';
import { Pricer } from './pricer.js';
import { combineCosts, tollsUnder } from './tolls.js';
/** The bound as prices of its tier: all other tiers that it weighs are held at their weight, and how many carry the worst load. */
export function tellProof(model, atlas, { tier: aim, rates, holds, proof: { scale, prices } }, held) {
    const scaled = rates.map((rate) => Math.round(rate * scale));
    const combined = ratesUnder(atlas, { rates: scaled, holds }, prices);
    const totals = Array.from(combined, (rate, tier) => ({ tier, above: null, price: -rate }));
    const counts = held?.cap.fewest === true
        ? [{ tier: null, above: held.cap.most - 1, price: -priceOfCount(atlas, { combined, prices }, held) }]
        : [];
    return {
        scale,
        above: null,
        rows: tellRows(model, prices),
        held: [...totals, ...counts].filter(({ tier, price }) => price !== 0 && tier !== aim),
    };
}
/** What it must cost to carry the worst load without need, so that nobody's cheapest pathway does. */
function priceOfCount(atlas, { combined, prices }, { worst, cap }) {
    const tolls = tollsUnder(atlas, { rates: combined, costs: combineCosts(atlas, combined), sides: prices });
    const within = new Pricer(capLoads(atlas, worst, cap));
    const beyond = new Pricer(capLoads(atlas, worst, { ...cap, fewest: false }));
    let price = 0;
    for (let agent = 0; agent < atlas.agents; agent += 1)
        price = Math.max(price, within.search(agent, tolls) - beyond.search(agent, tolls));
    return price;
}
