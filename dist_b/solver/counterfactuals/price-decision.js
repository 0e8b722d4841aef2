import { evaluateModel } from '../evaluate-model.js';
import { cheapestPath } from '../pathways/pathway-search.js';
const SCALE = 1000;
/**
 * Decides feasibility without a solver, in integers. Slots are given prices, each agent takes a cheapest pathway
 * under them, and if even these come to more than the slots are worth, there is no point (weak Lagrangian
 * duality); prices start equal and follow the overload (subgradient steps). On the way, agents choose one after the
 * other around slots that are full already: when all fit, there is a point. Soft rows are left out.
 * `graphs[agent]`: the agent's pathways that keep its guarantees.
 */
export function decideByPrices(model, graphs, rounds) {
    if (graphs.some((graph) => graph.nodes === 0))
        return { kind: 'infeasible', by: 'search' };
    const slots = new PricedSlots(model);
    for (let round = 0; round < rounds; round += 1) {
        if (slots.takeCheapest(graphs) > 0)
            return { kind: 'infeasible', by: 'counting' };
        slots.followOverload(round);
        const chosen = slots.takeInTurn(graphs, round);
        if (chosen !== null && evaluateModel(model, chosen).feasible)
            return { kind: 'feasible', chosen };
    }
    return { kind: 'undecided' };
}
/** Prices of slot sides, and what pathways make of them. */
class PricedSlots {
    #sides;
    #prices;
    #loads;
    /** Sides each choice counts in, with its weight. */
    #uses;
    constructor(model) {
        this.#sides = model.slotRows.flatMap(readSides);
        this.#prices = Float64Array.from(this.#sides, ({ reach }) => Math.round(SCALE / reach));
        this.#loads = new Float64Array(this.#sides.length);
        const uses = Array.from({ length: model.choices.count }, () => []);
        this.#sides.forEach(({ row, sign }, side) => {
            row.choices.forEach((choice, i) => {
                uses[choice].push({ side, weight: sign * row.weights[i] });
            });
        });
        this.#uses = uses;
    }
    /** Everybody takes a cheapest pathway. Returns by how much they cost more than all slots are worth. */
    takeCheapest(graphs) {
        this.#loads.fill(0);
        let value = 0;
        this.#sides.forEach(({ limit }, side) => {
            value -= this.#prices[side] * limit;
        });
        for (const graph of graphs)
            value += this.#take(graph, (side) => this.#prices[side]).price;
        return value;
    }
    followOverload(round) {
        this.#sides.forEach(({ limit, reach }, side) => {
            const overload = this.#loads[side] - limit;
            const step = Math.ceil((SCALE * Math.abs(overload)) / (reach * reach * (1 + round / 10)));
            this.#prices[side] = Math.max(0, this.#prices[side] + Math.sign(overload) * step);
        });
    }
    /** One after the other, each round another one first; `null` when somebody does not fit. */
    takeInTurn(graphs, round) {
        this.#loads.fill(0);
        const chosen = [];
        for (let turn = 0; turn < graphs.length; turn += 1) {
            const graph = graphs[(turn + round) % graphs.length];
            const full = (side) => {
                const { limit, row } = this.#sides[side];
                return row.atLeast === null && this.#loads[side] + this.#sides[side].reach > limit;
            };
            const { taken } = this.#take(graph, (side) => this.#prices[side] + (full(side) ? FULL : 0));
            chosen.push(...taken);
        }
        const fits = this.#sides.every(({ limit }, side) => this.#loads[side] <= limit);
        return fits ? Int32Array.from(chosen).sort() : null;
    }
    #take(graph, price) {
        const prices = Float64Array.from(graph.arcChoice, (choice) => choice < 0 ? 0 : this.#uses[choice].reduce((sum, { side, weight }) => sum + weight * price(side), 0));
        const path = cheapestPath(graph, prices, freeLoad(graph));
        const taken = Array.from(path?.arcs ?? [], (arc) => graph.arcChoice[arc]).filter((choice) => choice >= 0);
        for (const choice of taken) {
            for (const { side, weight } of this.#uses[choice])
                this.#loads[side] += weight;
        }
        return { price: path?.price ?? 0, taken };
    }
}
/** Dearer than any pathway under ordinary prices: a slot that is full is taken only if nothing else is left. */
const FULL = SCALE * 1000;
function freeLoad(graph) {
    return { loads: new Float64Array(graph.arcs), offset: 0, limit: Infinity, steps: [] };
}
function readSides(row) {
    if (row.soft !== null)
        return [];
    const reach = row.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1);
    return [
        ...(row.atMost === null ? [] : [{ row, sign: 1, limit: row.atMost, reach }]),
        ...(row.atLeast === null ? [] : [{ row, sign: -1, limit: -row.atLeast, reach }]),
    ];
}
