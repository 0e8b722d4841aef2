import type { Backend } from '../program/backend.ts';
import type { FakeStep } from './fake.ts';
import { DEFAULT_MEMORY_BUDGET, guardBackend } from './guard.ts';

/** Which back end to load, as data, so that a worker thread can be told. */
export type BackendChoice =
  | { readonly name: 'highs' }
  | { readonly name: 'jslp' }
  | { readonly name: 'fake'; readonly script: readonly FakeStep[] };

/** Loads a back end, guarded (see `guardBackend`). Rejects when its package cannot be loaded. */
export async function loadBackend(
  choice: BackendChoice,
  memoryBudget: number = DEFAULT_MEMORY_BUDGET,
): Promise<Backend> {
  return guardBackend(await loadBare(choice), { memoryBudget });
}

/** Imported on demand: a run pays only for the back end it uses. */
async function loadBare(choice: BackendChoice): Promise<Backend> {
  switch (choice.name) {
    case 'highs':
      return (await import('./highs.ts')).loadHighsBackend();
    case 'jslp':
      return (await import('./jslp.ts')).jslpBackend();
    case 'fake':
      return (await import('./fake.ts')).fakeBackend(choice.script);
  }
}
