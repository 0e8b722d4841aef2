/** Numbers one after the other, in memory that grows with them. */
export class Growing {
    length = 0;
    #values;
    #make;
    constructor(make, expected) {
        this.#make = make;
        this.#values = make(Math.max(64, expected));
    }
    push(value) {
        if (this.length === this.#values.length)
            this.#widen(this.length + 1);
        this.#values[this.length++] = value;
    }
    /** Appends `source[from]` … `source[end − 1]`, each with something added to it. */
    pushRange(source, from, end, added = 0) {
        const at = this.length;
        this.length += end - from;
        if (this.length > this.#values.length)
            this.#widen(this.length);
        const values = this.#values;
        for (let k = from; k < end; k += 1)
            values[at + k - from] = source[k] + added;
    }
    /** What is there, at its own length. */
    take() {
        return this.#values.slice(0, this.length);
    }
    #widen(least) {
        const wider = this.#make(Math.max(least, 2 * this.#values.length));
        wider.set(this.#values);
        this.#values = wider;
    }
}
