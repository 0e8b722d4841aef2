import { readProgramme } from '../intake/read-programme.js';
import { InputPathError } from './input-path-error.js';
import { listKeptInputs } from './kept-inputs.js';
import { readAllocation } from './read-allocation.js';
import { recallUnread } from './unread-files.js';
import { withSeed } from './with-seed.js';
/** Reads a run's own tables and its allocation. Throws {@link InputPathError} when the files do not allow that. */
export async function readKeptRun(run) {
    const { folder, facts, files } = run;
    const { base, scenarios } = listKeptInputs(run);
    const intake = await readProgramme(base, { scenarios });
    if (intake.kind === 'rejected') {
        throw new InputPathError(`The inputs kept with the run "${folder}" are not a programme any more.`);
    }
    const programme = withSeed(intake.programme, facts.seed);
    const issues = recallUnread(intake.issues, run);
    if (facts.outcome === 'infeasible' || facts.outcome === 'no-solution-found')
        return { programme, issues, allocation: null };
    const read = readAllocation(files);
    if (read.kind === 'unreadable') {
        throw new InputPathError(`The run "${folder}" cannot be read: ${read.reason}.`);
    }
    return { programme, issues, allocation: read.allocation };
}
