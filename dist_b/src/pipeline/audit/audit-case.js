import { solveModel } from '../../../solver/solve-model.js';
import { isLottery } from '../../domain/objective.js';
import { formulate } from '../../formulate/formulate.js';
import { interpretAllocation } from '../../formulate/interpret.js';
import { verify } from '../../verify/verify.js';
/** Solves a variant of the programme; `null` when that was not proved in the time left. */
export async function solveVariant({ executor, remaining, interrupted }, programme) {
    const timeLimit = remaining();
    if (timeLimit <= 0 || interrupted())
        return null;
    const formulation = formulate(programme);
    const outcome = await solveModel(formulation.model, { executor, timeLimit, interrupted });
    if (outcome.kind !== 'solved' || !outcome.proved)
        return null;
    const allocation = interpretAllocation(formulation, outcome.chosen);
    const verdict = verify(programme, allocation);
    return verdict.accepted ? { allocation, verdict } : null;
}
/** The tier values of a verdict that must not depend on who is called what: all but the draw's. */
export function fairValues({ tiers, }) {
    return tiers
        .filter(({ name }) => !isLottery(name))
        .map(({ name, value, vector }) => ({ name, values: [value, ...(vector ?? [])] }));
}
/** What is different, tier by tier, in words; empty when both are worth the same. */
export function compareFairValues(found, expected) {
    const others = new Map(fairValues(expected).map(({ name, values }) => [name, values]));
    return fairValues(found).flatMap(({ name, values }) => {
        const other = others.get(name) ?? [];
        const same = values.length === other.length && values.every((value, at) => value === other[at]);
        return same
            ? []
            : [`${name} is ${values[0]} instead of ${other[0]}${values[0] === other[0] ? ' (further down)' : ''}`];
    });
}
/** The programme without the aims that only draw lots, where those play no part. */
export function withoutLottery(programme) {
    return { ...programme, objectives: programme.objectives.filter(({ tier }) => tier !== 'lottery') };
}
