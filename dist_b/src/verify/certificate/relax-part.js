import { cheapestPathway, NO_TERMS } from './cheapest-pathway.js';
import { heldTerms } from './held-tiers.js';
import { openPriceBook } from './price-book.js';
/** Evaluates the relaxation among pathways that carry at most `cap`. `null` when a number would not be exact. */
export function relaxPart({ ground, opened, held, certified }, target, cap) {
    const book = openPriceBook(ground.tables, certified, opened.grains);
    const terms = heldTerms(held, certified);
    const rates = new Map(terms.rates);
    if (target.tier !== null)
        rates.set(target.tier, (rates.get(target.tier) ?? 0) + certified.scale);
    const own = target.step === null ? [] : [{ above: target.step, price: certified.scale }];
    const steps = [...terms.steps, ...own].filter(({ price }) => price > 0);
    let value = book.limits + terms.limits;
    for (const { placement, cycle, minimum } of ground.verdict.slots) {
        if (minimum === 0 || !opened.owns(placement, cycle))
            continue;
        const reduced = (rates.get('staffing') ?? 0) - book.shortfallPrice(placement, cycle);
        if (reduced < 0)
            value += BigInt(reduced) * BigInt(minimum);
    }
    const limit = Math.min(cap, held.cap);
    const cheapest = [];
    const priced = [];
    for (const member of opened.members) {
        const choices = priceOwnChoices(opened, member, rates);
        for (const [at, { stay }] of member.graph.choices.entries()) {
            if (stay !== null)
                choices.prices[at] += book.reducedCost(stay);
        }
        const load = member.isCounted ? { offset: held.offsetOf(member), limit, steps } : NO_TERMS;
        const least = cheapestPathway(member.graph, choices, load);
        if (!Number.isSafeInteger(least))
            return null;
        value += BigInt(least);
        cheapest.push(least);
        priced.push(choices);
    }
    return { value, cheapest, priced };
}
/** A member's choices at so much for each unit of each tier; loads are dissatisfaction. */
export function priceOwnChoices(opened, member, rates) {
    const prices = new Float64Array(member.graph.choices.length);
    for (const [tier, rate] of rates) {
        const costs = rate === 0 ? null : opened.costs(member, tier);
        costs?.forEach((cost, at) => {
            prices[at] += rate * cost;
        });
    }
    const loads = opened.costs(member, 'preference') ?? new Float64Array(prices.length);
    return { prices, loads, missRate: rates.get('competency') ?? 0 };
}
