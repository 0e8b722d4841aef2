import { separateModel } from '../../solver/components.js';
import { refinementOf, restateRow, unitOf } from './certify.js';
/**
 * The prices of a certificate, in the words of the model again: what the solve that made them left behind. A row that the
 * model does not have, or has otherwise, is left without a price: any prices give a valid bound.
 */
export function recallCertificate(formulation, certificate) {
    const components = separateModel(formulation.model);
    const recalled = new Map();
    components.forEach((component, number) => {
        const part = findPart(formulation, certificate, component);
        const rowsOf = part === null ? new Map() : indexRows(formulation, component);
        for (const tier of part?.tiers ?? []) {
            const own = recalled.get(tier.tier) ?? components.map(() => null);
            own[number] = recallTier(formulation, tier, rowsOf);
            recalled.set(tier.tier, own);
        }
    });
    return recalled;
}
function findPart({ programme }, { parts }, { agents }) {
    const own = Array.from(agents, (agent) => programme.rotators[agent].id).join();
    return parts.find(({ rotators }) => rotators.join() === own) ?? null;
}
/** Rows of the component by what the tables call them, with the choice numbers of the whole model. */
function indexRows(formulation, { model, choices }) {
    return new Map(model.slotRows.map(({ tag, choices: own, weights }) => {
        const row = { tag, weights, choices: own.map((choice) => choices[choice]) };
        return [JSON.stringify(restateRow(formulation, row)), row];
    }));
}
function recallTier(formulation, { scale, above, slots, held }, rowsOf) {
    const priced = slots.flatMap(({ price, ...words }) => {
        const row = rowsOf.get(JSON.stringify(words));
        return row === undefined ? [] : [{ row, unit: unitOf(formulation, row), price }];
    });
    const finer = refinementOf(priced.map(({ unit }) => unit));
    return {
        scale: Math.round(scale / finer),
        above,
        rows: priced.map(({ row, unit, price }) => ({ ...row, price: Math.round((price * unit) / finer) })),
        held: held.map((hold) => ({
            tier: tierNumber(formulation, hold.tier, hold.above),
            above: hold.above,
            price: Math.round(hold.price / finer),
        })),
    };
}
/** Counts of heavy loads belong to no tier's total. */
function tierNumber({ model }, name, above) {
    return above === null ? model.tiers.findIndex((tier) => tier.name === name) : null;
}
