import { evaluateTariff } from './dual-ascent.js';
import { tariffUnder } from './hold.js';
import { Pricer } from './pricer.js';
/** Common scale of rounded prices, unless sums would leave 2⁵³: integers over it give exact bounds. */
export const LARGE_SCALE = 2 ** 14;
/** A scale that is too fine is made coarser by this. */
const COARSER = 8;
/** The bound that prices prove, in exact integers over the finest scale that keeps within 2⁵³. */
export function proveBound(atlas, rates, prices, holds = []) {
    const pricer = new Pricer(atlas);
    for (let scale = LARGE_SCALE;; scale = Math.max(1, scale / COARSER)) {
        const proof = { scale, prices: prices.map((price) => Math.round(price * scale)) };
        const exact = valueUnder(atlas, pricer, { rates, holds, proof });
        if (exact > -Infinity || scale === 1)
            return { prices, proof, exact, bound: Math.ceil(exact) };
    }
}
/** The prices that a proof stands for. */
export function unscale({ scale, prices }) {
    return prices.map((price) => price / scale);
}
function valueUnder(atlas, pricer, under) {
    const { scale, prices } = under.proof;
    const rates = under.rates.map((rate) => Math.round(rate * scale));
    const tariff = tariffUnder(atlas, { rates, holds: under.holds }, prices);
    let { value, reach } = evaluateTariff(atlas, pricer, tariff);
    for (const [h, { most }] of under.holds.entries()) {
        const used = prices[atlas.sides.count + h] * most;
        value += used;
        reach += Math.abs(used);
    }
    return reach <= Number.MAX_SAFE_INTEGER ? value / scale : -Infinity;
}
