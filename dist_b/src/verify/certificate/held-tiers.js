import { groupBy } from '../../domain/group-by.js';
import { ownCostOf } from './tier-costs.js';
/** Nothing is held yet. */
export function openHeldTiers(ground, opened) {
    const { verdict } = ground;
    const facts = new Map(verdict.rotators.map((each) => [each.rotator, each]));
    const loadOf = ({ person }) => facts.get(person.rotator.id)?.programmeDissatisfaction ?? 0;
    const counted = opened.members.filter(({ isCounted }) => isCounted);
    const totals = new Map();
    const heldLevels = new Set();
    const worst = verdict.leximin[0] ?? 0;
    let cap = Number.POSITIVE_INFINITY;
    return {
        totals,
        worst,
        get cap() {
            return cap;
        },
        mostAbove(tier, above) {
            const isHeld = heldLevels.has(tier) && (tier === 'leximin' || above === worst - 1);
            return isHeld ? counted.filter((member) => loadOf(member) > above).length : null;
        },
        mostOf(tier) {
            return tier === 'worst-off-count' ? this.mostAbove(tier, worst - 1) : (totals.get(tier)?.most ?? null);
        },
        offsetOf: ({ person }) => person.ledger,
        hold(tier, bound) {
            const slack = slackOf(ground, tier);
            if (tier === 'worst-off' || tier === 'leximin') {
                const value = ground.verdict.tiers.find(({ name }) => name === tier)?.value ?? 0;
                cap = Math.min(cap, value + slack(value));
                if (tier === 'leximin' && slack(value) === 0)
                    heldLevels.add(tier);
            }
            else if (tier === 'worst-off-count') {
                if (cap === worst)
                    heldLevels.add(tier);
            }
            else {
                const value = totalOf(ground, opened, tier);
                if (value !== null)
                    totals.set(tier, { least: bound ?? 0, most: value + slack(value) });
            }
        },
    };
}
/** Held tiers as they enter a bound: rates on their costs, steps on loads, and price × limit. */
export function heldTerms(held, { held: prices }) {
    const rates = new Map();
    const steps = [];
    let limits = 0n;
    for (const { tier, above, price } of prices) {
        if (above !== null) {
            const most = held.mostAbove(tier, above);
            if (most === null || price > 0)
                continue;
            steps.push({ above, price: -price });
            limits += BigInt(price) * BigInt(most);
            continue;
        }
        const total = held.totals.get(tier);
        if (total === undefined)
            continue;
        rates.set(tier, (rates.get(tier) ?? 0) - price);
        limits += BigInt(price) * BigInt(price > 0 ? total.least : total.most);
    }
    return { rates, steps, limits };
}
function slackOf({ tables }, tier) {
    const slack = tables.programme.objectives.find((each) => tier === each.tier || (each.tier === 'rank-profile' && tier.startsWith('rank-profile-')))?.slack;
    if (slack === undefined)
        return () => 0;
    return (value) => slack.kind === 'absolute' ? slack.amount : Math.floor((Math.abs(value) * slack.amount) / 10_000);
}
/** A tier's total over the part, misses included; `null` for tiers that do not add up. */
function totalOf(ground, opened, tier) {
    const { verdict } = ground;
    const ids = new Set(opened.members.map(({ person }) => person.rotator.id));
    if (tier === 'staffing') {
        return verdict.slots.reduce((sum, slot) => sum + (opened.owns(slot.placement, slot.cycle) ? slot.shortfall : 0), 0);
    }
    if (tier === 'competency') {
        return verdict.misses.reduce((sum, { rule, rotator, units, weight }) => rule !== 'minimum-staffing' && rotator !== null && ids.has(rotator) ? sum + units * weight : sum, 0);
    }
    const cost = ownCostOf(ground, tier);
    if (cost === null)
        return null;
    let total = 0;
    for (const { person, stays } of pathwaysOf(ground, opened)) {
        for (let cycle = 1; cycle <= ground.tables.settings.cycles;) {
            const stay = stays.find(({ first }) => first === cycle) ?? null;
            const last = stay?.last ?? cycle;
            total += cost(person, { stay, first: cycle, last });
            cycle = last + 1;
        }
    }
    return total;
}
function pathwaysOf({ tables, verdict }, opened) {
    const byRotator = groupBy(verdict.assignments, ({ rotator }) => rotator);
    return opened.members.map(({ person }) => ({
        person,
        stays: (byRotator.get(person.rotator.id) ?? []).flatMap((each) => {
            const place = tables.places.get(each.placement);
            if (place === undefined)
                return [];
            return [{ ...place, person, first: each.cycle, last: each.cycle + each.length - 1, future: false }];
        }),
    }));
}
