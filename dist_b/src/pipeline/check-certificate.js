import { readProgramme } from '../intake/read-programme.js';
import { recomputeBounds } from '../verify/certificate/recompute-bounds.js';
import { readKeptCertificate } from './kept-certificate.js';
import { listKeptInputs } from './kept-inputs.js';
import { openRun } from './open-run.js';
import { readAllocation } from './read-allocation.js';
import { publishedScale } from './tier-facts.js';
import { withSeed } from './with-seed.js';
/**
 * Recomputes every tier's bound from a run's tables and prices, without a solver. Throws `InputPathError` when the
 * folder is no run.
 */
export async function checkCertificate(folder) {
    const run = await openRun(folder);
    const none = (reason) => ({ kind: 'none', reason });
    if (run.facts.outcome === 'infeasible' || run.facts.outcome === 'no-solution-found')
        return none('the run has no allocation');
    const certificate = readKeptCertificate(run.files);
    if (certificate === null)
        return none('the run has no certificate that can be read');
    const { base, scenarios } = listKeptInputs(run);
    const intake = await readProgramme(base, { scenarios });
    if (intake.kind === 'rejected')
        return none('the inputs kept with the run are no programme');
    const read = readAllocation(run.files);
    if (read.kind === 'unreadable')
        return none(read.reason);
    const programme = withSeed(intake.programme, run.facts.seed);
    const bounds = recomputeBounds(programme, read.allocation, certificate);
    return {
        kind: 'bounds',
        tiers: bounds.map(({ tier, value, bound }) => ({
            name: tier,
            value: value / publishedScale(tier),
            bound: bound === null ? null : bound / publishedScale(tier),
            gap: bound === null ? null : (value - bound) / Math.max(1, Math.abs(value)),
        })),
    };
}
