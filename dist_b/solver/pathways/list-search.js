import { adoptBest, bestValue } from './best-allocation.js';
import { buildMaster } from './master.js';
/**
 * Decides whether a field has any allocation of listed pathways, by one integer program: who carries more than a level
 * is then a number of each column, which arc by arc it is not. What is found, of little `aim`, becomes the field's best;
 * `open` when the time is up.
 */
export async function decideByList(engine, field, columns, search) {
    const outcome = await solveList(engine, field, columns, search);
    switch (outcome.kind) {
        case 'fault':
            return outcome;
        case 'infeasible':
            return 'none';
        case 'unknown':
            return 'open';
        case 'optimal':
        case 'incumbent':
            adoptBest(field, readPoint(columns, outcome.point));
            return 'found';
    }
}
/** The least value of an aim among listed pathways of `trial`; what is found becomes the best of `field` if it is better. */
export async function closeByList(engine, field, trial, columns, search) {
    const outcome = await solveList(engine, trial, columns, search);
    switch (outcome.kind) {
        case 'fault':
            return outcome;
        case 'infeasible':
            return { kind: 'none' };
        case 'unknown':
            return { kind: 'stopped', bound: outcome.bound };
        case 'optimal':
        case 'incumbent': {
            const known = bestValue(field, search.aim);
            if (known === null || outcome.objective < known)
                adoptBest(field, readPoint(columns, outcome.point));
            return outcome.kind === 'optimal'
                ? { kind: 'found', value: outcome.objective }
                : { kind: 'stopped', bound: outcome.bound };
        }
    }
}
async function solveList(engine, field, columns, { aim, gap, cutoff, where }) {
    const { program } = buildMaster(field, columns, aim, null, true);
    const whole = { ...program, integer: new Uint8Array(program.columns).fill(1) };
    const limits = { ...(gap === undefined ? {} : { gap }), ...(cutoff === undefined ? {} : { cutoff }) };
    return (await engine.exact(whole, { ...limits, whole: true }, where)).outcome;
}
/** The pathways that a point chooses of a list, by agent. */
function readPoint(columns, point) {
    return columns.filter((_, at) => point[at] === 1).sort((a, b) => a.agent - b.agent);
}
