import { type Highs } from 'highs';
export type { Highs, HighsCallbackMap, Model, ModelData } from 'highs';
/**
 * The WebAssembly runtime of this thread. Loading takes 20–50 ms; the compiled code, and with it the faster
 * code V8 makes of it during the first second of solving, is shared by all threads of the process.
 */
export declare class HighsRuntime {
    #private;
    /** Rejects when the WebAssembly file cannot be loaded; the next call tries again. */
    get(): Promise<Highs>;
    /** After a throw from inside, nothing of it can be relied on: the next solve loads a fresh one. */
    discard(): void;
    /** Frees the memory of an exceptionally large solve. Sessions that are open keep theirs. */
    shrink(highs: Highs): void;
}
