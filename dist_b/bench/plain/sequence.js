import { guardBackend } from '../../solver/backends/guard.js';
import { roundBoundUp } from '../../solver/program/integral-objective.js';
/** A growing plain program and the best point of the last objective solved on it. */
export class Sequence {
    plain;
    #backend;
    #peer;
    #limits;
    #steps = [];
    #trace = [];
    #point = null;
    #spent = 0;
    #failure = null;
    constructor(plain, peer, limits) {
        this.plain = plain;
        this.#peer = peer;
        this.#backend = guardBackend(peer, { memoryBudget: Infinity });
        this.#limits = limits;
    }
    /** The last point; `null` before one was found. */
    get point() {
        return this.#point;
    }
    /**
     * Minimises `objective` from the last point, `fresh` being values for the columns added since. The proved value, or
     * `null` when the sequence has to stop here.
     */
    async minimise(name, objective, fresh = []) {
        const built = this.plain.builder.build();
        const program = { ...built, objective: costsOf(objective, built.columns) };
        const start = this.#point === null ? null : Float64Array.from([...this.#point, ...fresh]);
        const started = this.#limits.now();
        const elapsed = () => (this.#limits.now() - started) / 1000;
        const note = (news) => {
            this.#trace.push({ ...news, step: name, seconds: this.#spent + news.seconds });
        };
        const outcome = await this.#backend.solve(program, {
            timeLimit: Math.max(0.1, this.#limits.timeLimit - this.#spent),
            ...(start !== null && { start }),
            onIncumbent: ({ objective, bound }) => note({ seconds: elapsed(), value: objective, bound: finite(bound) }),
            onBound: (bound) => note({ seconds: elapsed(), value: null, bound: finite(bound) }),
        });
        const own = this.#peer.spent();
        const seconds = own === null ? elapsed() : own - this.#spent;
        this.#peer.news().forEach(note);
        const proved = outcome.kind === 'optimal';
        this.#point = proved || outcome.kind === 'incumbent' ? outcome.point : start;
        const value = this.#point === null ? null : Math.round(valueAt(program.objective, this.#point));
        const bound = proved && value !== null ? value : boundOf(outcome);
        this.#steps.push({ name, value, bound, proved });
        note({ seconds, value, bound: finite(bound) });
        this.#spent += seconds;
        if (proved)
            return value;
        this.#failure = `${name}: ${describeEnd(outcome)}`;
        return null;
    }
    /** One more row over existing columns. */
    addRow(entries, bounds) {
        for (const [column, value] of entries)
            this.plain.builder.entry(column, value);
        this.plain.builder.endRow(bounds);
    }
    /** What the steps came to; `choices` is the number of choice columns. */
    conclude(choices) {
        const point = this.#point;
        return {
            steps: this.#steps,
            trace: this.#trace,
            seconds: this.#spent,
            complete: this.#failure === null,
            chosen: point === null ? null : takenChoices(point, choices),
            failure: this.#failure,
        };
    }
}
/** Choices taken at a point, ascending. */
export function takenChoices(point, choices) {
    const taken = [];
    for (let j = 0; j < choices; j += 1)
        if (point[j] > 0.5)
            taken.push(j);
    return Int32Array.from(taken);
}
function costsOf(objective, columns) {
    const costs = new Float64Array(columns);
    for (const [column, value] of objective)
        costs[column] += value;
    return costs;
}
function valueAt(costs, point) {
    return costs.reduce((sum, cost, j) => sum + cost * point[j], 0);
}
function boundOf(outcome) {
    return outcome.kind === 'incumbent' || outcome.kind === 'unknown'
        ? roundBoundUp(outcome.bound, 1)
        : -Infinity;
}
function finite(bound) {
    return Number.isFinite(bound) ? bound : null;
}
function describeEnd(outcome) {
    switch (outcome.kind) {
        case 'optimal':
            return 'proved';
        case 'incumbent':
        case 'unknown':
            return `stopped by its limit (${outcome.limit})`;
        case 'infeasible':
            return 'called infeasible';
        case 'fault':
            return outcome.message;
    }
}
