import { setFlagsFromString } from 'node:v8';
import highsModule, {} from 'highs';
/** The package describes its CommonJS build; the ES module Node loads exports the loader itself. */
const loadHighs = highsModule;
/**
 * V8 improves code that has run for a moment, on threads that are missed elsewhere: two fifths of all CPU when five rotators are
 * allocated. With three times the patience only what is really hot is improved: 1.7 s instead of 2.8, and for a county no more than before.
 */
setFlagsFromString('--wasm-tiering-budget=40000000');
/** WebAssembly memory never shrinks: a runtime that has grown past this is given back after a solve. */
const LARGE_HEAP = 512 * 2 ** 20;
/**
 * The WebAssembly runtime of this thread. Loading takes 20–50 ms; the compiled code, and with it the faster
 * code V8 makes of it during the first second of solving, is shared by all threads of the process.
 */
export class HighsRuntime {
    #loading = null;
    /** Rejects when the WebAssembly file cannot be loaded; the next call tries again. */
    async get() {
        this.#loading ??= loadHighs();
        try {
            return await this.#loading;
        }
        catch (error) {
            this.#loading = null;
            throw error;
        }
    }
    /** After a throw from inside, nothing of it can be relied on: the next solve loads a fresh one. */
    discard() {
        this.#loading = null;
    }
    /** Frees the memory of an exceptionally large solve. Sessions that are open keep theirs. */
    shrink(highs) {
        if (highs.memoryBytes > LARGE_HEAP)
            this.#loading = null;
    }
}
