import { PathValues } from './path-values.js';
/** What a unit of a broken lower limit costs: more than any agent can gain by it. */
const BROKEN = 1e7;
const FREE = { holds: [], unit: 1 };
/** An allocation under change: everybody's pathway, what each side holds, and what it all comes to. */
export class Board {
    atlas;
    rates;
    /** What is settled and has to stay. */
    holds;
    /** What a difference of one in the first total of the component amounts to in this one. */
    unit;
    /** Σ rate × cost of each choice. */
    costs;
    missPrices;
    /** `taken[agent * periods + k]`: the agent's choices in order of start, −1 after the last one. */
    taken;
    load;
    /** Weighted total: costs, misses and soft limits; broken lower limits dearly. */
    total = 0;
    #values;
    #occupants;
    /** What each agent on the board pays itself. */
    #own;
    #placed;
    constructor(atlas, rates, { holds, unit } = FREE) {
        this.atlas = atlas;
        this.rates = rates;
        this.holds = holds;
        this.unit = unit;
        this.#values = new PathValues(atlas, rates);
        this.costs = this.#values.costs;
        this.missPrices = this.#values.missPrices;
        this.taken = new Int32Array(atlas.agents * atlas.periods).fill(-1);
        this.load = new Float64Array(atlas.sides.count);
        this.#occupants = Array.from({ length: atlas.sides.count }, () => []);
        this.#own = new Float64Array(atlas.agents);
        this.#placed = new Uint8Array(atlas.agents);
        for (let s = 0; s < atlas.sides.count; s += 1)
            this.total += this.penalty(s, 0);
    }
    isPlaced(agent) {
        return this.#placed[agent] === 1;
    }
    /** Agents without a pathway, ascending. */
    outside() {
        const outside = [];
        for (let agent = 0; agent < this.#placed.length; agent += 1)
            if (this.#placed[agent] === 0)
                outside.push(agent);
        return outside;
    }
    /** What a pathway would pay itself. */
    valueOf(path) {
        return this.#values.of(path);
    }
    /** What the agent pays itself: its choices and its misses. */
    ownCost(agent) {
        return this.#own[agent];
    }
    /** Agents in a side, in no particular order. */
    occupants(side) {
        return this.#occupants[side];
    }
    /** The agent's choices, a copy. */
    pathOf(agent) {
        const { periods } = this.atlas;
        const own = this.taken.subarray(agent * periods, (agent + 1) * periods);
        const end = own.indexOf(-1);
        return own.slice(0, end < 0 ? periods : end);
    }
    /** All choices that are taken, ascending. */
    chosen() {
        return this.taken.filter((choice) => choice >= 0).sort();
    }
    /** Puts an agent on the board; `own` is what its choices and misses cost. */
    place(agent, path, own) {
        this.taken.set(path, agent * this.atlas.periods);
        this.#own[agent] = own;
        this.#placed[agent] = 1;
        this.total += own;
        for (const choice of path)
            this.#count(agent, choice, 1);
    }
    remove(agent) {
        for (const choice of this.pathOf(agent))
            this.#count(agent, choice, -1);
        this.taken.fill(-1, agent * this.atlas.periods, (agent + 1) * this.atlas.periods);
        this.total -= this.#own[agent];
        this.#placed[agent] = 0;
    }
    /** Cost of a side that holds `load`: misses of a soft limit, breaches of a lower one. Upper limits are the caller's. */
    penalty(side, load) {
        const { sides } = this.atlas;
        if (sides.missTier[side] < 0)
            return Math.max(0, sides.lower[side] - load) * BROKEN;
        return this.missUnits(side, load) * this.missCost(side);
    }
    /** Units of a soft limit that `load` misses. */
    missUnits(side, load) {
        const { lower, upper, missSize } = this.atlas.sides;
        const away = Math.max(0, lower[side] - load) + Math.max(0, load - upper[side]);
        return Math.ceil(away / Math.abs(missSize[side]));
    }
    /** What one such unit costs. */
    missCost(side) {
        const { missTier, missWeight } = this.atlas.sides;
        return missWeight[side] * this.rates[missTier[side]];
    }
    /** Does the side refuse a load? */
    isOver(side, load) {
        const { sides } = this.atlas;
        return sides.missTier[side] < 0 && load > sides.upper[side];
    }
    /** Can a demand be met beside what is on the board? */
    hasRoom(demand) {
        const { first, side, weight } = this.atlas.demands;
        for (let e = first[demand]; e < first[demand + 1]; e += 1) {
            const s = side[e];
            if (this.isOver(s, this.load[s] + weight[e]))
                return false;
        }
        return true;
    }
    /** Is there room for each of these choices? */
    fits(choices) {
        for (const choice of choices)
            if (!this.hasRoom(this.atlas.demandOf[choice]))
                return false;
        return true;
    }
    #count(agent, choice, sign) {
        const { first, side, weight } = this.atlas.demands;
        const demand = this.atlas.demandOf[choice];
        for (let e = first[demand]; e < first[demand + 1]; e += 1) {
            const s = side[e];
            const before = this.load[s];
            const after = before + sign * weight[e];
            this.load[s] = after;
            this.total += this.penalty(s, after) - this.penalty(s, before);
            const list = this.#occupants[s];
            if (sign > 0)
                list.push(agent);
            else {
                const at = list.indexOf(agent);
                list[at] = list[list.length - 1];
                list.pop();
            }
        }
    }
}
