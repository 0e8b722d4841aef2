import { slackAmount } from '../compact/sum-tier.js';
import { separateModel } from '../components.js';
import { adoptBest, readPathways } from './best-allocation.js';
import { openField } from './field.js';
import { holdAim } from './hold.js';
import { ensureAllocation } from './load-level.js';
import { minimiseAim } from './settle.js';
/**
 * Opens a model for questions about its loads; `start`: an allocation known to be possible. `null` when a graph is
 * too large, or an earlier tier cannot be proved within the engine's limits.
 */
export async function prepareFields(engine, model, start) {
    const parts = separateModel(model);
    const fields = [];
    for (const part of parts) {
        const field = await openField(part.model);
        if (field === null || field.load === null)
            return null;
        adoptStart(field, part, start);
        fields.push(field);
    }
    const loadTier = model.tiers.findIndex(({ kind }) => kind === 'bottleneck');
    return (await holdEarlier(engine, fields, loadTier)) ? { parts, fields, loadTier } : null;
}
/** Gives the field the pathways of a known allocation as its best. */
function adoptStart(field, part, start) {
    const local = new Map(Array.from(part.choices, (choice, at) => [choice, at]));
    const own = Array.from(start).flatMap((choice) => local.get(choice) ?? []);
    const pathways = readPathways(field, own);
    if (pathways !== null)
        adoptBest(field, pathways);
}
/** Minimises and holds the tiers before the load tier; false when one of them cannot be proved. */
async function holdEarlier(engine, fields, loadTier) {
    for (let tier = 0; tier < loadTier; tier += 1) {
        const proved = await Promise.all(fields.map(async (field, component) => {
            const { name, slack } = field.model.tiers[tier];
            const where = {
                tier: name,
                tierIndex: tier,
                tierCount: loadTier + 1,
                component,
                components: fields.length,
            };
            const aim = { kind: 'tier', tier };
            const solved = await minimiseAim(engine, field, aim, { where, guide: null });
            if (solved.kind !== 'settled' || solved.bound < solved.value)
                return false;
            holdAim(field, aim, solved, slackAmount(slack, solved.value));
            return true;
        }));
        if (proved.includes(false))
            return false;
    }
    const opened = await Promise.all(fields.map((field, component) => ensureAllocation(engine, field, {
        tier: 'frontier',
        tierIndex: loadTier,
        tierCount: loadTier + 1,
        component,
        components: fields.length,
    })));
    return opened.every((failure) => failure === null);
}
