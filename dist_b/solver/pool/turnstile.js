/** Lets a fixed number of callers through at a time; the others wait their turn, first come, first served. */
export class Turnstile {
    #free;
    #waiting = [];
    constructor(places) {
        this.#free = places;
    }
    /** Resolves when it is the caller's turn; rejects with the signal's reason when it is aborted before. */
    async enter(signal) {
        signal.throwIfAborted();
        if (this.#free > 0) {
            this.#free -= 1;
            return;
        }
        await new Promise((resolve, reject) => {
            const proceed = () => {
                signal.removeEventListener('abort', giveUp);
                resolve();
            };
            const giveUp = () => {
                this.#waiting.splice(this.#waiting.indexOf(proceed), 1);
                reject(signal.reason);
            };
            signal.addEventListener('abort', giveUp, { once: true });
            this.#waiting.push(proceed);
        });
    }
    /** To be called once by everyone who was let through. */
    leave() {
        const next = this.#waiting.shift();
        if (next === undefined)
            this.#free += 1;
        else
            next();
    }
}
