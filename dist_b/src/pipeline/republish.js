import { solveModel } from '../../solver/solve-model.js';
import { explainAllocation } from '../explain/explain-allocation.js';
import { certifyOutcome } from '../formulate/certify.js';
import { formulate } from '../formulate/formulate.js';
import { interpretAllocation } from '../formulate/interpret.js';
import { verify } from '../verify/verify.js';
import { CERTIFICATE_FILE } from './kept-certificate.js';
import { renderExplanations } from './render-explanations.js';
import { renderJson, renderOutputs } from './render-outputs.js';
/** Solves a programme that was read, and renders what `allocate` would publish by default, without writing anything. */
export async function republish(intake, options) {
    if (intake.kind === 'rejected')
        return { kind: 'rejected' };
    const { executor, programme = intake.programme, ...limits } = options;
    const { issues } = intake;
    const formulation = formulate(programme);
    const outcome = await solveModel(formulation.model, { executor, ...limits });
    if (outcome.kind !== 'solved')
        return { kind: outcome.kind };
    const allocation = interpretAllocation(formulation, outcome.chosen);
    const verdict = verify(programme, allocation);
    const explanations = await explainAllocation({ ...outcome, formulation }, { executor, extent: 'prices' });
    const certificate = certifyOutcome(formulation, outcome);
    const files = new Map([
        ...renderOutputs({ programme, issues, allocation, verdict, certificate }),
        [CERTIFICATE_FILE, renderJson(certificate)],
        ...renderExplanations(programme, explanations),
    ]);
    return { kind: 'allocated', outcome, verdict, files };
}
