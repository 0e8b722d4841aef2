import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { describeError } from '../describe-error.js';
import { sharedClock } from './order.js';
/** Longest a timer can be set for; a deadline further off is none. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** One task of a pool: its lines to the worker, its timers, and the best it has reported. */
export class RunningTask {
    /** Resolves once the task is over, whatever it came to. */
    settled;
    #control;
    #graceMs;
    #stop = new Int32Array(new SharedArrayBuffer(4));
    #kill = new AbortController();
    #until;
    #timers = [];
    #onAbort = () => this.stop('interrupt');
    #settle;
    #port = null;
    #limit = null;
    #failure = null;
    #best = null;
    #bound = -Infinity;
    constructor(control, graceMs) {
        this.#control = control;
        this.#graceMs = graceMs;
        this.#until = sharedClock() + (control.deadlineMs ?? Infinity);
        let settle = () => undefined;
        this.settled = new Promise((resolve) => {
            settle = resolve;
        });
        this.#settle = settle;
        if (control.deadlineMs !== undefined)
            this.#after(control.deadlineMs, () => this.stop('time'));
        if (control.signal?.aborted === true)
            this.stop('interrupt');
        control.signal?.addEventListener('abort', this.#onAbort, { once: true });
    }
    /** Aborted when the task is given up: its thread has to be terminated. */
    get kill() {
        return this.#kill.signal;
    }
    /** Has a thread been given the task? */
    get posted() {
        return this.#port !== null;
    }
    /** The order for a worker, and the port that has to be transferred with it. */
    compose(kind, task) {
        const { port1, port2 } = new MessageChannel();
        port1.on('message', (progress) => this.#note(progress));
        this.#port = port1;
        return { order: { kind, task, port: port2, stop: this.#stop, until: this.#until }, port: port2 };
    }
    /** Asks the task to hand over what it has, and gives it up when it has not after the grace. */
    stop(limit) {
        if (this.#limit !== null)
            return;
        this.#limit = limit;
        // A worker knows its deadline by itself.
        if (limit === 'interrupt')
            Atomics.store(this.#stop, 0, 1);
        if (this.posted)
            this.#after(this.#graceMs, () => this.#kill.abort());
        else
            this.#kill.abort();
    }
    /** Gives the task up as lost. */
    fail(message) {
        this.#failure = message;
        this.#kill.abort();
    }
    /** What is known of a task that ended with an error instead of a result. */
    explain(error) {
        this.drain();
        if (this.#failure !== null)
            return { kind: 'fault', message: this.#failure };
        const limit = this.#kill.signal.aborted ? this.#limit : limitOfError(error);
        if (limit === null)
            return { kind: 'fault', message: describeError(error) };
        if (this.#best === null)
            return { kind: 'unknown', limit, bound: this.#bound };
        const { point, objective } = this.#best;
        return { kind: 'incumbent', point, objective, bound: this.#bound, limit };
    }
    /** Takes in the progress that was posted before the end but is still on its way when the end is known. */
    drain() {
        if (this.#port === null)
            return;
        for (;;) {
            const received = receiveMessageOnPort(this.#port);
            if (received === undefined)
                return;
            this.#note(received.message);
        }
    }
    /** Frees timers and port. */
    release() {
        for (const timer of this.#timers)
            clearTimeout(timer);
        this.#control.signal?.removeEventListener('abort', this.#onAbort);
        this.#port?.close();
        this.#settle();
    }
    #note(progress) {
        if (progress.kind === 'incumbent' && progress.objective < (this.#best?.objective ?? Infinity)) {
            this.#best = progress;
        }
        this.#bound = Math.max(this.#bound, progress.bound);
        this.#control.onProgress?.(progress);
    }
    #after(milliseconds, act) {
        if (milliseconds <= LONGEST_TIMER_MS)
            this.#timers.push(setTimeout(act, milliseconds));
    }
}
/** The limit behind an error of a worker thread, `null` when it is a fault. */
function limitOfError(error) {
    if (!(error instanceof Error))
        return null;
    return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : null;
}
