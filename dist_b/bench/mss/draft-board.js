import { desireOf, openDraft, readDraft } from './draft.js';
/** A draft of every student, and what they come to together; built for trying many small changes. */
export class DraftBoard {
    drafts;
    #problems;
    #least;
    #most;
    #counts;
    #desires;
    #instance;
    #total = 0;
    #worst = Infinity;
    #fines;
    /** Students and periods that wards have too few or too many. */
    #broken = 0;
    #fined = 0;
    /** `paths` by student, each whole. */
    constructor(instance, problems, paths) {
        this.#instance = instance;
        this.#problems = problems;
        this.#least = Int32Array.from(instance.least);
        this.#most = Int32Array.from(instance.most);
        this.#counts = new Int32Array(instance.least.length);
        this.#broken = instance.least.reduce((sum, least) => sum + least, 0);
        this.#fines = new Float64Array(instance.least.length).fill(FIRST_FINE);
        this.#fined = FIRST_FINE * this.#broken;
        this.drafts = problems.map((problem, student) => openDraft(problem, paths[student]));
        this.#desires = Float64Array.from(problems, (problem, student) => desireOf(problem, this.drafts[student]));
        for (const desire of this.#desires) {
            this.#total += desire;
            this.#worst = Math.min(this.#worst, desire);
        }
        for (const { starts, wards } of this.drafts)
            for (let at = 0; at < starts.length; at += 1)
                this.#staff(starts[at], wards[at], 1);
    }
    /** As the benchmark scores: total and least desire, whatever wards are short of. */
    get score() {
        return this.#total + this.#worst;
    }
    /** Whether every ward has as many as it should. */
    get whole() {
        return this.#broken === 0;
    }
    /** The score less what wards are fined for students too few or too many. */
    get worth() {
        return this.#total + this.#worst - (this.whole ? 0 : this.#fined);
    }
    /** Where staffing is missed it costs more from now on: what is hard to fill comes to be worth filling. */
    raiseFines() {
        if (this.whole)
            return;
        this.#fined = 0;
        for (let cell = 0; cell < this.#fines.length; cell += 1) {
            const missed = this.#missed(cell);
            if (missed === 0)
                continue;
            this.#fines[cell] *= DEARER;
            this.#fined += missed * this.#fines[cell];
        }
    }
    desire(student) {
        return this.#desires[student];
    }
    /** What the score becomes when a student's desire does. */
    scoreWith(student, desire) {
        const before = this.#desires[student];
        const total = this.#total - before + desire;
        if (desire <= this.#worst)
            return total + desire;
        if (before > this.#worst)
            return total + this.#worst;
        let worst = desire;
        for (let other = 0; other < this.#desires.length; other += 1)
            if (other !== student && this.#desires[other] < worst)
                worst = this.#desires[other];
        return total + worst;
    }
    /** Exchanges a student's draft for another, worth `desire`. The other becomes what the student had: the same call undoes it. */
    exchange(student, other, desire) {
        const score = this.scoreWith(student, desire);
        this.#total += desire - this.#desires[student];
        this.#worst = score - this.#total;
        this.#desires[student] = desire;
        const { starts, wards } = this.drafts[student];
        for (let at = 0; at < starts.length; at += 1) {
            const [start, ward] = [starts[at], wards[at]];
            const [nextStart, nextWard] = [other.starts[at], other.wards[at]];
            if (start === nextStart && ward === nextWard)
                continue;
            this.#staff(start, ward, -1);
            this.#staff(nextStart, nextWard, 1);
            starts[at] = nextStart;
            wards[at] = nextWard;
            other.starts[at] = start;
            other.wards[at] = ward;
        }
    }
    path(student) {
        return readDraft(this.#problems[student], this.drafts[student]);
    }
    #missed(cell) {
        const count = this.#counts[cell];
        return Math.max(0, this.#least[cell] - count, count - this.#most[cell]);
    }
    #staff(start, ward, sign) {
        const { periods, duration } = this.#instance;
        const from = ward * periods + start;
        for (let cell = from; cell < from + duration; cell += 1) {
            const before = this.#missed(cell);
            this.#counts[cell] += sign;
            const more = this.#missed(cell) - before;
            if (more === 0)
                continue;
            this.#broken += more;
            this.#fined += more * this.#fines[cell];
        }
    }
}
/** Of a student and period too few or too many: at first, and what it is multiplied by from one look to the next. */
const FIRST_FINE = 10;
const DEARER = 1.003;
//# sourceMappingURL=draft-board.js.map