import { renderRepairScenario } from '../report/repair-scenario.js';
import { listKeptInputs } from './kept-inputs.js';
import { INPUTS } from './publish.js';
import { readLayers } from './read-input.js';
import { tellRepairs } from './tell-rules.js';
/**
 * Writes the cheapest repair that tables can express (places added, decisions lifted) as one more scenario, so that the
 * run keeps it among its inputs and everything that re-checks a run sees it. `null` when no repair found is of that kind.
 */
export async function relaxInput({ sources }, programme, { repairs }) {
    for (const repair of repairs) {
        const tables = renderRepairScenario(programme, repair.changes);
        if (tables === null)
            continue;
        const kept = new Map([...sources].map(([name, bytes]) => [`${INPUTS}/${name}`, bytes]));
        const { base, scenarios } = listKeptInputs({ files: kept });
        const overlay = [...tables].map(([name, text]) => ({ name, bytes: Buffer.from(text, 'utf8') }));
        const layer = (files) => ({ files, oversized: [] });
        const input = await readLayers(layer(base), [...scenarios.map(layer), layer(overlay)]);
        if (input.kind === 'rejected')
            continue;
        const [told] = tellRepairs(programme, { repairs: [repair], complete: true }).repairs;
        return { input, relaxed: told.changes.map(({ words }) => words) };
    }
    return null;
}
