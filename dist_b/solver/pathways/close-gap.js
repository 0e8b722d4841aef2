import { relativeGap } from '../engine.js';
import { adoptBest, bestValue } from './best-allocation.js';
import { climb } from './climb.js';
import { climbLists, hasCaps } from './climb-lists.js';
import { relaxTight } from './relax-tight.js';
import { searchNear } from './search-near.js';
import { roundUp, valueStep } from './value-step.js';
/** Searches between the bound of a relaxation and the best value known, from the bound upwards. */
export async function closeGap(engine, field, aim, linear, where) {
    const step = valueStep(field.model, aim);
    let { bound } = linear;
    const isDone = () => {
        const value = bestValue(field, aim);
        return engine.isOver() || (value !== null && (relativeGap(value, bound) ?? Infinity) <= engine.gap);
    };
    const near = await searchNear(engine, field, linear, { aim, where });
    if (near.kind === 'fault')
        return near;
    const tight = isDone() ? null : await relaxTight(engine, field, aim, linear.prices);
    if (tight?.kind === 'fault')
        return tight;
    if (tight?.kind === 'infeasible')
        return tellInfeasible(bestValue(field, aim), where);
    if (tight !== null) {
        bound = Math.max(bound, roundUp(tight.bound, step));
        const nearer = await searchNear(engine, tight.field, tight, { aim, where });
        if (nearer.kind === 'fault')
            return nearer;
        if (tight.field.best !== null)
            adoptBest(field, tight.field.best);
    }
    const from = tight?.field ?? field;
    const prices = tight?.prices ?? linear.prices;
    const searches = aim.kind === 'tier' && hasCaps(field) ? [climbLists, climb] : [climb];
    for (const search of searches) {
        const climbed = await search(engine, field, from, { aim, where, prices, bound });
        if (climbed.kind === 'fault')
            return climbed;
        bound = climbed.bound;
    }
    const value = bestValue(field, aim);
    if (value !== null) {
        return {
            kind: 'settled',
            value,
            bound: Math.min(bound, value),
            prices: linear.prices,
            ...(tight === null ? {} : { tight }),
        };
    }
    if (bound === Infinity)
        return { kind: 'infeasible', component: where.component };
    return { kind: 'unknown', limit: 'nodes' };
}
/** What a relaxation without a point says of a field of which an allocation may be known. */
export function tellInfeasible(known, { component }) {
    return known === null
        ? { kind: 'infeasible', component }
        : { kind: 'fault', message: 'the relaxation excludes an allocation that was audited' };
}
