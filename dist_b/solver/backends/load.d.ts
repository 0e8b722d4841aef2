import type { Backend } from './backend.ts';
import type { FakeStep } from './fake.ts';
/** Which back end to load, as data, so that a worker thread can be told. */
export type BackendChoice = {
    readonly name: 'highs';
} | {
    readonly name: 'jslp';
} | {
    readonly name: 'fake';
    readonly script: readonly FakeStep[];
};
/** Loads a back end, guarded (see `guardBackend`). Rejects when its package cannot be loaded. */
export declare function loadBackend(choice: BackendChoice, memoryBudget?: number): Promise<Backend>;
