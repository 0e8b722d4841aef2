import { IDLE } from '../../solver/pathway-model.js';
/**
 * Lists every choice: idle where it is allowed, and each placement startable in a period such that all
 * the cycles it occupies are active, open, allowed by decisions, and on the same side of the horizon's end.
 * Where no choice can honour a fix, idle stays: the fix becomes a row of its own that cannot hold, so that
 * the conflict has a name.
 */
export function listChoices(index, pathways, tables) {
    const { periods, active } = pathways;
    const agents = index.programme.rotators.length;
    const starts = new StartTest(index, pathways, tables);
    const hopeless = new Set(tables.decisions.fixes
        .filter((fix) => !starts.anyCovering(fix.rotator, fix.placement, fix.cycle))
        .map((fix) => fix.rotator * periods + fix.cycle - 1));
    const list = new ChoiceList();
    const first = new Int32Array(agents + 1);
    for (let agent = 0; agent < agents; agent += 1) {
        for (let period = 0; period < periods; period += 1) {
            const cell = agent * periods + period;
            if (active[cell] === 0)
                continue;
            if (tables.decisions.allows(agent, period + 1, null) || hopeless.has(cell))
                list.add(agent, IDLE, period, 1);
            for (const placement of tables.eligibility.open(agent, period + 1)) {
                if (starts.at(agent, placement, period))
                    list.add(agent, placement, period, starts.lengths[placement]);
            }
        }
        first[agent + 1] = list.count;
    }
    return list.freeze(first);
}
/** Whether an assignment may start somewhere. */
class StartTest {
    lengths;
    #horizon;
    #pathways;
    #tables;
    constructor(index, pathways, tables) {
        this.lengths = Int32Array.from(index.programme.placements, (_, at) => index.rotationAt(at).lengthCycles);
        this.#horizon = index.horizon;
        this.#pathways = pathways;
        this.#tables = tables;
    }
    at(agent, placement, period) {
        const end = period + this.lengths[placement];
        const future = period >= this.#horizon;
        if (end > (future ? this.#pathways.periods : this.#horizon))
            return false;
        if (future && !this.#tables.useful(agent, placement))
            return false;
        for (let occupied = period; occupied < end; occupied += 1) {
            if (!this.#free(agent, placement, occupied))
                return false;
        }
        return true;
    }
    /** Some assignment to the placement occupies the cycle. */
    anyCovering(agent, placement, cycle) {
        const length = this.lengths[placement];
        for (let period = Math.max(0, cycle - length); period < cycle; period += 1) {
            if (this.at(agent, placement, period))
                return true;
        }
        return false;
    }
    #free(agent, placement, period) {
        const { eligibility, decisions } = this.#tables;
        return (this.#pathways.active[agent * this.#pathways.periods + period] === 1 &&
            contains(eligibility.open(agent, period + 1), placement) &&
            decisions.allows(agent, period + 1, placement));
    }
}
/** Binary search in an ascending list. */
export function contains(ascending, value) {
    return ascending[lowerBound(ascending, value)] === value;
}
/** Position of the first entry ≥ value; the length when there is none. */
export function lowerBound(ascending, value) {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (ascending[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
/** Columns that grow together; one record is four numbers. */
class ChoiceList {
    count = 0;
    #records = new Int32Array(4096);
    add(agent, option, start, length) {
        const at = this.count * 4;
        if (at === this.#records.length) {
            const larger = new Int32Array(at * 2);
            larger.set(this.#records);
            this.#records = larger;
        }
        this.#records[at] = agent;
        this.#records[at + 1] = option;
        this.#records[at + 2] = start;
        this.#records[at + 3] = length;
        this.count += 1;
    }
    freeze(first) {
        const column = (field) => {
            const values = new Int32Array(this.count);
            for (let choice = 0; choice < this.count; choice += 1)
                values[choice] = this.#records[choice * 4 + field];
            return values;
        };
        return {
            count: this.count,
            agent: column(0),
            option: column(1),
            start: column(2),
            length: column(3),
            first,
        };
    }
}
