import { adoptBest } from './best-allocation.js';
import { levelOut } from './level-out.js';
import { compareLoads } from './load-vector.js';
import { risingFrom } from './rising-toll.js';
import { searchNear } from './search-near.js';
/** One toll leads to an allocation where another does not: tried two by two, side by side. */
const TRIALS = [
    [
        { fall: 0.05, thorough: false },
        { fall: 0.5, thorough: false },
    ],
    [
        { fall: 0.2, thorough: false },
        { fall: 1.2, thorough: false },
    ],
    [
        { fall: 0.05, thorough: true },
        { fall: 0.5, thorough: true },
    ],
];
/**
 * Looks for any allocation of a field whose loads are capped: near the relaxed point of the loads' own total, then along tolls that
 * rise towards the cap, so that slots are left to those who cannot stay within it without them. What is found becomes the field's best;
 * finding none proves nothing.
 */
export async function findWithin(engine, field, linear, { aim, isHasty, where }) {
    const near = await searchNear(engine, field, linear, { aim, where });
    if (near.kind === 'fault')
        return near;
    const isEnough = () => field.best !== null;
    return await followTolls(engine, field, { top: field.loadCap + 1, isEnough, isHasty, where });
}
/** Lowers the loads of a field's best allocation (any, if there is none) along tolls up to `top`, until it is enough. */
export async function followTolls(engine, field, { top, isEnough, isHasty, where, }) {
    for (const trials of TRIALS) {
        if (isEnough() || engine.isOver())
            return null;
        if (isHasty && trials.some(({ thorough }) => thorough))
            return null;
        const tried = await Promise.all(trials.map(async ({ fall, thorough }) => {
            const apart = withOwnPool(field);
            const toll = risingFrom(top, fall * top);
            return { found: await levelOut(engine, apart, toll, { thorough, where }), best: apart.best };
        }));
        for (const { found, best } of tried) {
            if (typeof found !== 'boolean')
                return found;
            if (found && best !== null && compareLoads(best, field.best) < 0)
                adoptBest(field, best);
        }
    }
    return null;
}
/** Searches side by side must not learn from each other: which one is ahead is not the same in every run. */
function withOwnPool(field) {
    return { ...field, pool: [...field.pool], poolKeys: new Set(field.poolKeys) };
}
