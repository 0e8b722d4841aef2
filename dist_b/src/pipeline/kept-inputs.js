import { scenarioFolder } from '../intake/read-programme.js';
import { INPUTS } from './publish.js';
/** Sorts out the files a run keeps in `inputs/`. */
export function listKeptInputs({ files }) {
    const folders = new Map();
    for (const [path, bytes] of files) {
        const [, folder = '', name] = KEPT_INPUT.exec(path) ?? [];
        if (name !== undefined)
            folders.set(folder, [...(folders.get(folder) ?? []), { name, bytes }]);
    }
    // A scenario without a single table leaves no folder, and others may come after it.
    const layers = [...folders.keys()].map((folder) => Number(/\d+$/.exec(folder)?.[0] ?? (folder === '' ? 0 : 1)));
    return {
        base: folders.get('') ?? [],
        scenarios: Array.from({ length: Math.max(0, ...layers) }, (_, layer) => folders.get(scenarioFolder(layer)) ?? []),
    };
}
const KEPT_INPUT = new RegExp(`^${INPUTS}/(?:(scenario(?:-\\d{1,4})?)/)?([^/]+)$`);
