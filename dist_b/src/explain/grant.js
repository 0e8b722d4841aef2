import { askCounterfactuals } from '../../solver/counterfactuals/ask-counterfactuals.js';
import { evaluateModel } from '../../solver/evaluate-model.js';
import { encodeAllocation, interpretAllocation } from '../formulate/interpret.js';
import { nameValues } from '../formulate/name-values.js';
import { choicesAt } from './wish.js';
/**
 * Asks whether a wish can be granted in a changed setting without any tier getting worse than the allocation at hand
 * has it there. Nothing is known of the best that the setting allows: only the allocation itself is held.
 */
export async function askGrant(solved, { wish, formulation, model, until, depth, cap }, limits) {
    const choices = choicesAt(formulation, wish);
    if (choices.length === 0)
        return { kind: 'impossible' };
    const allocation = interpretAllocation(solved.formulation, solved.chosen);
    const chosen = encodeAllocation(formulation, allocation);
    const [answer] = await askCounterfactuals(model, { chosen, tiers: asResults(model, chosen) }, [{ agent: wish.rotator, period: wish.cycle - 1, choices }], {
        executor: limits.executor,
        until,
        depth,
        ...(cap === undefined ? {} : { cap }),
        timeLimit: limits.timeLimit,
        ...(limits.interrupted === undefined ? {} : { interrupted: limits.interrupted }),
    });
    return answer;
}
/** The allocation's own values, in the shape in which an optimum states them. */
function asResults(model, chosen) {
    const { values } = evaluateModel(model, chosen);
    return nameValues(model.tiers, values).map((held) => ({ ...held, bound: 0, gap: Infinity, proved: false }));
}
