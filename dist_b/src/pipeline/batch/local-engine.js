import { Worker } from 'node:worker_threads';
import { describeError } from '../../../solver/describe-error.js';
const THREAD = new URL('./job-thread.js', import.meta.url);
const DEFAULT_GRACE_MS = 5000;
const MEMORY_EVERY_MS = 250;
/**
 * Four times what V8 takes of itself. Collecting young objects is shared out over all cores, so that with a job on
 * each core every collection gets in the way of a neighbour: fewer of them are worth the memory.
 */
const YOUNG_HEAP_MIB = 192;
/**
 * Threads of this process, one order each at a time, kept from order to order. Whatever an order does to its
 * thread (a crash, memory used up, an endless loop) costs that order alone.
 */
export function openLocalEngine(options) {
    const idle = [];
    const all = new Set();
    return {
        lanes: options.threads,
        run: async (order, signal) => {
            if (signal.aborted)
                return { kind: 'stopped' };
            const thread = idle.pop() ?? new JobThread(options);
            all.add(thread);
            const result = await thread.run(order, signal);
            if (thread.alive)
                idle.push(thread);
            else
                all.delete(thread);
            return result;
        },
        close: async () => {
            await Promise.all([...all].map((thread) => thread.end()));
        },
    };
}
class JobThread {
    alive = true;
    #worker;
    #signals = {
        stop: new Int32Array(new SharedArrayBuffer(4)),
        memory: new Float64Array(new SharedArrayBuffer(8)),
    };
    #options;
    constructor(options) {
        this.#options = options;
        // Loader flags of the main thread (a test runner's) have no place in a worker.
        this.#worker = new Worker(THREAD, {
            workerData: this.#signals,
            execArgv: [],
            resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP_MIB },
        });
        this.#worker.once('exit', () => {
            this.alive = false;
        });
    }
    async run(order, signal) {
        const { stop, memory } = this.#signals;
        Atomics.store(stop, 0, 0);
        const look = () => {
            memory[0] = this.#options.peakMemoryMib();
        };
        look();
        const looking = setInterval(look, MEMORY_EVERY_MS);
        let killing;
        const onAbort = () => {
            Atomics.store(stop, 0, 1);
            killing = setTimeout(() => void this.end(), this.#options.graceMs ?? DEFAULT_GRACE_MS);
        };
        signal.addEventListener('abort', onAbort, { once: true });
        const watchdog = setTimeout(onAbort, longestSeconds(order) * 1000);
        try {
            return await this.#answer(order, () => signal.aborted);
        }
        finally {
            clearInterval(looking);
            clearTimeout(killing);
            clearTimeout(watchdog);
            signal.removeEventListener('abort', onAbort);
        }
    }
    async end() {
        this.alive = false;
        await this.#worker.terminate();
    }
    async #answer(order, stopped) {
        return await new Promise((resolve) => {
            const settle = (result) => {
                this.#worker.off('message', settle);
                this.#worker.off('error', onError);
                this.#worker.off('exit', onExit);
                resolve(result.kind === 'stopped' && !stopped() ? { kind: 'failed', message: TOO_LONG } : result);
            };
            const onError = (error) => {
                this.alive = false;
                settle({ kind: 'failed', message: describeError(error) });
            };
            const onExit = () => settle({ kind: 'stopped' });
            this.#worker.on('message', settle);
            this.#worker.on('error', onError);
            this.#worker.on('exit', onExit);
            this.#worker.postMessage(order);
        });
    }
}
const TOO_LONG = 'It took far longer than its time limit and was ended.';
/** For a programme whose own time limit is not known before it is read. */
const UNKNOWN_LIMIT_SECONDS = 3600;
/** Reading, formulating and verifying have no limit of their own. */
const ALLOWANCE_SECONDS = 600;
function longestSeconds({ options }) {
    const { timeLimit, explainLimit } = options;
    return 3 * (timeLimit ?? UNKNOWN_LIMIT_SECONDS) + (explainLimit ?? 0) + ALLOWANCE_SECONDS;
}
