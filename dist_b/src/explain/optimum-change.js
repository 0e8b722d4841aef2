import { evaluateModel } from '../../solver/evaluate-model.js';
import { solveModel } from '../../solver/solve-model.js';
import { isLottery } from '../domain/objective.js';
import { formulate } from '../formulate/formulate.js';
import { encodeAllocation, interpretAllocation } from '../formulate/interpret.js';
import { nameValues } from '../formulate/name-values.js';
import { countEffect, dissatisfactions } from './effect.js';
/**
 * Solves a setting in which at least as much is possible as in the programme solved, and tells the first tier that
 * is better there. Both are valued in the setting's own tables.
 */
export async function compareOptimum(solved, setting, options) {
    const eased = formulate(setting.programme, { without: setting.without });
    const outcome = await solveModel(eased.model, {
        executor: options.executor,
        timeLimit: options.seconds ?? setting.programme.settings.timeLimitSeconds,
        ...(options.interrupted === undefined ? {} : { interrupted: options.interrupted }),
    });
    if (outcome.kind !== 'solved')
        return { kind: 'unknown' };
    const asItIs = encodeAllocation(eased, interpretAllocation(solved.formulation, solved.chosen));
    const before = listValues(eased.model, evaluateModel(eased.model, asItIs).values);
    const after = listValues(eased.model, evaluateModel(eased.model, outcome.chosen).values);
    const gain = findGain(before, after);
    // A solve cut short may end below what is at hand: then it tells nothing.
    if (gain === 'worse' || (gain === null && !outcome.proved))
        return { kind: 'unknown' };
    if (gain === null)
        return { kind: 'none' };
    const settled = outcome.tiers.slice(0, outcome.tiers.findIndex(({ name }) => name === gain.tier) + 1);
    return {
        kind: 'gain',
        gain,
        people: countEffect(dissatisfactions(eased, asItIs), dissatisfactions(eased, outcome.chosen)),
        evidence: settled.every(({ proved }) => proved) ? 'proved' : 'not-proved',
    };
}
/** The first value that is better, those before it alike; `null` when none is before the lottery, `worse` when one is worse first. */
export function findGain(before, after) {
    const at = before.findIndex(({ value }, k) => value !== after[k].value);
    const first = before[at];
    if (first === undefined || isLottery(first.name))
        return null;
    const to = after[at].value;
    return to < first.value ? { tier: first.name, from: first.value, to } : 'worse';
}
/** Values of all tiers in the order in which they count; of `leximin` every load. */
function listValues({ tiers }, values) {
    return values.flatMap((value, at) => value.kind === 'leximin'
        ? value.loads.map((load) => ({ name: tiers[at].name, value: load }))
        : nameValues([tiers[at]], [value]));
}
