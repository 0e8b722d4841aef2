import { listKeptInputs } from './kept-inputs.js';
import { openRun, tellAltered } from './open-run.js';
import { INPUTS } from './publish.js';
import { readAllocation } from './read-allocation.js';
import { readLayers } from './read-input.js';
import { withSeed } from './with-seed.js';
/** Opens a run and reads its tables and allocation again. Throws `InputPathError` when the folder is no run. */
export async function openInForce(folder) {
    const run = await openRun(folder);
    const read = readAllocation(run.files);
    if (read.kind === 'unreadable') {
        return { kind: 'refused', message: `"${folder}" holds no allocation: ${read.reason}.` };
    }
    const altered = tellAltered(run, isBuiltUpon);
    if (altered !== null)
        return { kind: 'refused', message: altered };
    const { base, scenarios } = listKeptInputs(run);
    const own = scenarios.map(asLayer);
    const lay = async (layers) => await readLayers(asLayer(base), [...own, ...layers]);
    const input = await lay([]);
    if (input.kind === 'rejected')
        return { kind: 'rejected-input', issues: input.issues };
    const programme = withSeed(input.programme, run.facts.seed);
    return { kind: 'in-force', run, programme, allocation: read.allocation, layers: own.length, lay };
}
/** Overrides are decisions with a reason, never edits; what people merely read may have been through Excel. */
function isBuiltUpon(file) {
    return file.startsWith(`${INPUTS}/`) || ['allocation.csv', 'completion.csv'].includes(file);
}
/** Files in memory as a folder that was read. */
export function asLayer(files) {
    return { files, oversized: [] };
}
