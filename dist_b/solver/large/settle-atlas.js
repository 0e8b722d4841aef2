import { evaluateModel } from '../evaluate-model.js';
import { MOST_WHOLE } from './better-board.js';
import { capLoads } from './cap-loads.js';
import { searchTotal } from './search-total.js';
import { SEARCH_SHARE, searchWithinCaps } from './search-within-caps.js';
import { settleLater } from './settle-later.js';
import { guideOf, slackOfWeighed, totalsOf, weighTiers } from './weigh-tiers.js';
/** Settles one component within some seconds; `null` when somebody is still without a pathway at the end. */
export async function settleAtlas(engine, site, seconds) {
    const { model, atlas, worst } = site;
    const guide = guideOf(model);
    const rates = weighTiers(model, guide);
    const { component, components } = site;
    const where = { tierIndex: guide, tierCount: model.tiers.length, component, components };
    const until = performance.now() + 1000 * seconds;
    const left = () => (until - performance.now()) / 1000;
    const isLast = guide === model.tiers.length - 1;
    const search = async (cap, share) => {
        const isTrial = worst !== null && cap !== null;
        const searched = isTrial ? capLoads(atlas, worst, cap) : atlas;
        const given = (chosen) => slackOfWeighed(model, { rates, guide }, totalsOf(evaluateModel(model, chosen)));
        const task = { atlas: searched, rates, given, where: { ...where, tier: model.tiers[guide].name } };
        const found = await searchTotal(engine, { ...task, seconds: share * left(), isTrial, isLast });
        if (found === null || found.board.outside().length > 0)
            return null;
        return { ...found, cap, chosen: found.board.chosen() };
    };
    const found = worst === null
        ? await search(null, isLast ? 1 : SEARCH_SHARE)
        : await searchWithinCaps(worst, {
            search,
            valuesOf: ({ chosen }) => evaluateModel(model, chosen).values,
            isCrowd: atlas.agents > MOST_WHOLE,
        });
    if (found === null)
        return null;
    const { told, bound, chosen, cap } = found;
    const weighed = { ...told, bound, chosen, rates, guide, cap, later: new Map() };
    if (isLast || !canHold(site, weighed))
        return weighed;
    const { tierCount } = where;
    const settled = await settleLater(engine, { ...weighed, model }, found, {
        where: { tierCount, component, components },
        left,
    });
    return { ...weighed, ...settled };
}
/** Are loads the only thing before the guide that does not add up, and held by the caps as they are? */
function canHold({ model, worst }, { guide, cap }) {
    const others = model.tiers.slice(0, guide).filter(({ kind }) => kind !== 'sum').length;
    return others === (worst === null ? 0 : 1) && (worst === null || cap?.fewest === true);
}
