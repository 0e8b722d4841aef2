import { verify } from '../verify/verify.js';
import { InputPathError } from './input-path-error.js';
import { readKeptRun } from './read-kept-run.js';
/** Reads a run's own tables and judges its allocation, without a solver. Throws {@link InputPathError} when the files do not allow that. */
export async function judgeRun(run) {
    const { facts, files } = run;
    const { allocation, ...kept } = await readKeptRun(run);
    if (allocation === null)
        return { ...kept, facts, judged: null, files };
    const verdict = verify(kept.programme, allocation);
    if (!verdict.accepted) {
        throw new InputPathError(`The allocation of the run "${run.folder}" breaks rules that must hold; "placewright verify" says which.`);
    }
    return { ...kept, facts, judged: { allocation, verdict }, files };
}
