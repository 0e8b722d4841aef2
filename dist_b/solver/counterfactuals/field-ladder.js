import { adoptBest } from '../pathways/best-allocation.js';
import { capLoads, findPath, openField, poolColumn, toColumn, } from '../pathways/field.js';
import { holdAim } from '../pathways/hold.js';
/**
 * A component with ever more tiers held at the values of an optimum: rung k holds the tiers before k. `null` when
 * its pathways are too many to be listed.
 */
export async function buildLadder(model, options) {
    const ground = await openField(model);
    if (ground === null || !adoptChosen(ground, options.chosen))
        return null;
    const { cap } = options;
    if (cap !== null)
        ground.held.push({ kind: 'total', ...cap });
    const rungs = [];
    let field = ground;
    for (let tier = 0; tier < options.until; tier += 1) {
        const prices = await priceTier(field, tier, options);
        rungs.push({ field, prices });
        field = copyField(field);
        holdTier(field, tier, options, prices);
    }
    return [...rungs, { field, prices: null }];
}
/** Prices of a sum tier; the pathways met on the way join the pool. */
async function priceTier(field, tier, { holds, known, engine }) {
    const held = holds[tier];
    if (held.kind !== 'sum' || held.limit === 0)
        return null;
    const told = known(field, tier);
    if (told !== null || engine === null)
        return told;
    const linear = await engine.linear(field, { kind: 'tier', tier });
    if (linear.kind !== 'linear')
        return null;
    for (const column of linear.fresh)
        poolColumn(field, column);
    return linear.prices;
}
function holdTier(field, tier, { holds, least }, prices) {
    const held = holds[tier];
    switch (held.kind) {
        case 'sum': {
            const aim = { kind: 'tier', tier };
            holdAim(field, aim, { kind: 'settled', value: held.limit, bound: least[tier], prices }, 0);
            return;
        }
        case 'loads':
            for (const { above, most } of held.levels) {
                if (most === 0)
                    capLoads(field, Math.min(field.loadCap, above));
                else
                    field.held.push({ kind: 'heavier', above, most });
            }
            return;
        case 'blend':
            capLoads(field, Math.min(field.loadCap, held.worst));
            field.held.push({ kind: 'total', tier, least: 0, most: held.total });
    }
}
/** Makes the optimum the field's best; false when its pathways are not among the field's. */
function adoptChosen(field, chosen) {
    const { agent, start } = field.model.choices;
    const columns = field.graphs.map((graph, own) => {
        const choices = chosen.filter((choice) => agent[choice] === own).sort((a, b) => start[a] - start[b]);
        const arcs = findPath(graph, choices);
        return arcs === null ? null : toColumn(field, own, arcs);
    });
    const complete = columns.filter((column) => column !== null);
    if (complete.length < columns.length)
        return false;
    adoptBest(field, complete);
    return true;
}
function copyField(field) {
    return { ...field, held: [...field.held], pool: [...field.pool], poolKeys: new Set(field.poolKeys) };
}
