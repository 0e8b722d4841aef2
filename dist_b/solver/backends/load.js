import { DEFAULT_MEMORY_BUDGET, guardBackend } from './guard.js';
/** Loads a back end, guarded (see `guardBackend`). Rejects when its package cannot be loaded. */
export async function loadBackend(choice, memoryBudget = DEFAULT_MEMORY_BUDGET) {
    return guardBackend(await loadBare(choice), { memoryBudget });
}
/** Imported on demand: a run pays only for the back end it uses. */
async function loadBare(choice) {
    switch (choice.name) {
        case 'highs':
            return (await import('./highs.js')).loadHighsBackend();
        case 'jslp':
            return (await import('./jslp.js')).jslpBackend();
        case 'fake':
            return (await import('./fake.js')).fakeBackend(choice.script);
    }
}
