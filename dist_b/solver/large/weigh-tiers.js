import { slackAmount } from '../compact/sum-tier.js';
import { LEFT_OUT } from './block-program.js';
/** The first tier that prices most choices: the one that has to be searched for. */
export function guideOf(model) {
    const isDense = ({ kind, costs }) => kind === 'sum' &&
        2 * costs.reduce((priced, cost) => priced + (cost > 0 ? 1 : 0), 0) > model.choices.count;
    return Math.max(0, model.tiers.findIndex(isDense));
}
/** How much more a unit of a tier weighs than all that one agent can pay in the next one. */
const STEP = 4;
/** Weights of the tiers up to the guide: earlier ones outweigh later ones, as far as whole numbers allow. */
export function weighTiers(model, guide) {
    const rates = new Float64Array(model.tiers.length);
    rates[guide] = 1;
    let weight = STEP * model.tiers[guide].costs.reduce((most, cost) => Math.max(most, cost), 1);
    for (let tier = guide - 1; tier >= 0; tier -= 1) {
        if (model.tiers[tier].kind !== 'sum')
            continue;
        rates[tier] = Math.max(1, Math.round(Math.min(weight, LEFT_OUT / STEP) / unitOf(model, tier)));
        weight *= STEP;
    }
    return rates;
}
/** What may be given away of the tiers weighed into the first total may be used by all that follow. */
export function slackOfWeighed({ tiers }, { rates, guide }, totals) {
    return rates.subarray(0, guide + 1).reduce((sum, rate, t) => {
        return rate === 0 ? sum : sum + rate * slackAmount(tiers[t].slack, totals[t]);
    }, 0);
}
/** What each tier adds up to; 0 for one that does not. */
export function totalsOf({ values }) {
    return values.map((value) => (value.kind === 'sum' ? value.total : 0));
}
/** Least that a slot's miss costs in the tier. */
function unitOf({ slotRows }, tier) {
    return slotRows.reduce((least, { soft }) => (soft?.tier === tier ? Math.min(least, soft.weight) : least), slotRows.some(({ soft }) => soft?.tier === tier) ? Infinity : 1);
}
