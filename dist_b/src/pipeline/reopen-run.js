import { formulate } from '../formulate/formulate.js';
import { encodeIfAllowed } from '../formulate/interpret.js';
import { recallCertificate } from '../formulate/recall-certificate.js';
import { InputPathError } from './input-path-error.js';
import { readKeptCertificate } from './kept-certificate.js';
import { openRun, tellAltered } from './open-run.js';
import { readKeptRun } from './read-kept-run.js';
import { agreesWithModel, restoreTiers } from './tier-facts.js';
/**
 * Reads a run from its folder alone: the tables kept there, the allocation, the tiers with their proofs and the prices
 * behind them. Only a run that nobody has touched is reopened: it was verified when it was written, so that here it is
 * enough that the program made of its tables gives its allocation the values it was published with. Throws
 * `InputPathError` when the folder is no run, or not one that can be judged.
 */
export async function reopenRun(folder) {
    const run = await openRun(folder);
    const { facts } = run;
    const altered = tellAltered(run);
    if (altered !== null)
        return { kind: 'refused', message: altered };
    const { programme, allocation } = await readKeptRun(run);
    if (allocation === null) {
        return { kind: 'refused', message: `The run ${folder} has no allocation to explain.` };
    }
    const formulation = formulate(programme);
    const chosen = encodeIfAllowed(formulation, allocation);
    if (chosen === null || !agreesWithModel(facts.tiers, formulation.model, chosen)) {
        throw new InputPathError(`The allocation of the run "${folder}" is not worth what the run says; "placewright verify" says more.`);
    }
    const tiers = recallTiers(run, formulation);
    return { kind: 'reopened', facts, programme, solved: { formulation, chosen, tiers } };
}
function recallTiers({ facts, files }, formulation) {
    const certificate = readKeptCertificate(files);
    const prices = certificate === null ? null : recallCertificate(formulation, certificate);
    return restoreTiers(facts.tiers).map((tier) => {
        const told = prices?.get(tier.name);
        return told === undefined ? tier : { ...tier, prices: told };
    });
}
