import { solveModel } from '../../solver/solve-model.js';
import { formulate } from '../formulate/formulate.js';
import { interpretAllocation } from '../formulate/interpret.js';
import { verify } from '../verify/verify.js';
import { publishTiers } from './tier-facts.js';
/** Solves a variant of a programme for comparison; the values are the verifier's. */
export async function valueVariant(programme, options) {
    const formulation = formulate(programme);
    const { obstacles } = formulation;
    if (obstacles.length > 0)
        return { kind: 'infeasible', obstacles };
    const outcome = await solveModel(formulation.model, options);
    if (outcome.kind === 'infeasible')
        return { kind: 'infeasible', obstacles };
    if (outcome.kind !== 'solved')
        return { kind: 'unknown' };
    const allocation = interpretAllocation(formulation, outcome.chosen);
    const verdict = verify(programme, allocation);
    const tiers = verdict.accepted ? publishTiers(verdict, { model: formulation.model, ...outcome }) : null;
    return tiers === null
        ? { kind: 'unknown' }
        : { kind: 'solved', tiers, allocation, verdict, proved: outcome.proved };
}
