import { pricesThrough } from './arc-prices.js';
import { openGraphs } from './open-graphs.js';
import { keepArcs } from './pathway-graph.js';
import { readSlots } from './slot-sides.js';
/** `null`: some agent's graph is too large for this formulation, or it was over before all were built. */
export async function openField(model, isOver = () => false, onWide = () => { }) {
    const loads = model.tiers.flatMap((tier, index) => (tier.kind === 'sum' ? [] : [{ tier, index }]));
    const first = loads.at(0);
    // All load tiers must speak of the same loads, or one capacity on loads could not serve them all.
    if (loads.some(({ tier }) => first !== undefined && !sameLoads(tier, first.tier)))
        return null;
    const graphs = await openGraphs(model, isOver, onWide);
    if (graphs === null)
        return null;
    return {
        model,
        graphs,
        ...readSlots(model),
        load: first === undefined
            ? null
            : { tier: first.index, offsets: first.tier.offsets, counted: first.tier.counted },
        loadCap: Infinity,
        agentCaps: new Float64Array(model.agents).fill(Infinity),
        agentFloors: new Float64Array(model.agents),
        held: [],
        pool: [],
        poolKeys: new Set(),
        best: null,
        floor: null,
        isGuideLost: false,
    };
}
function sameLoads(a, b) {
    const equal = (x, y) => x.every((value, i) => value === y[i]);
    return equal(a.costs, b.costs) && equal(a.offsets, b.offsets) && equal(a.counted, b.counted);
}
/** Reads a path of an agent's graph as a pathway. */
export function toColumn(field, agent, arcs) {
    const { tiers } = field.model;
    const graph = field.graphs[agent];
    const costs = new Float64Array(tiers.length);
    const choices = [];
    for (const arc of arcs) {
        const choice = graph.arcChoice[arc];
        const misses = graph.missTable[graph.arcMiss[arc]];
        for (let t = 0; t < tiers.length; t += 1)
            costs[t] += misses[t] + (choice < 0 ? 0 : tiers[t].costs[choice]);
        if (choice >= 0)
            choices.push(choice);
    }
    const counted = field.load?.counted[agent] === 1;
    const load = counted && field.load !== null ? field.load.offsets[agent] + costs[field.load.tier] : 0;
    return { agent, choices: Int32Array.from(choices), costs, load };
}
/** Names a pathway: two with the same key are the same. */
export function keyOf(column) {
    return `${column.agent}:${column.choices.join(',')}`;
}
export function keysOf(columns) {
    return new Set(columns.map(keyOf));
}
/** Adds a pathway to the pool unless it is there; true when it is new. */
export function poolColumn(field, column) {
    const key = keyOf(column);
    if (field.poolKeys.has(key))
        return false;
    field.poolKeys.add(key);
    field.pool.push(column);
    return true;
}
/** May the pathway still be used: is its load within the cap, and does it follow arcs that are left? */
export function isUsable(field, column) {
    if (column.load > loadLimit(field, column.agent))
        return false;
    return findPath(field.graphs[column.agent], column.choices) !== null;
}
/** The arcs that take exactly these choices; `null` when they were removed. */
export function findPath(graph, choices) {
    if (graph.nodes === 0)
        return null;
    const arcs = [];
    let node = 0;
    let next = 0;
    while (node !== graph.nodes - 1) {
        let taken = -1;
        for (let a = graph.firstArc[node]; a < graph.firstArc[node + 1]; a += 1) {
            if (graph.arcChoice[a] === -1 || graph.arcChoice[a] === choices[next])
                taken = a;
        }
        if (taken < 0)
            return null;
        if (graph.arcChoice[taken] !== -1)
            next += 1;
        arcs.push(taken);
        node = graph.arcTo[taken];
    }
    return next === choices.length ? Int32Array.from(arcs) : null;
}
/** Loads of graphs that are still in use: each is asked for its own at every pricing. */
const knownLoads = new WeakMap();
/** Load of every arc of an agent's graph in the load tier (zero without one). */
export function arcLoads(field, agent) {
    const graph = field.graphs[agent];
    const built = knownLoads.get(graph);
    if (built !== undefined)
        return built;
    const loads = new Float64Array(graph.arcs);
    knownLoads.set(graph, loads);
    if (field.load === null || field.load.counted[agent] === 0)
        return loads;
    const { costs } = field.model.tiers[field.load.tier];
    for (let a = 0; a < graph.arcs; a += 1) {
        const choice = graph.arcChoice[a];
        const missed = graph.missTable[graph.arcMiss[a]][field.load.tier];
        loads[a] = missed + (choice < 0 ? 0 : costs[choice]);
    }
    return loads;
}
/** Load terms of an agent under the field's cap, with priced steps (none for agents that do not count). */
export function loadTerms(field, agent, steps) {
    const counted = field.load !== null && field.load.counted[agent] === 1;
    return {
        loads: arcLoads(field, agent),
        offset: counted ? field.load.offsets[agent] : 0,
        limit: loadLimit(field, agent),
        steps: counted ? steps : [],
    };
}
/** What an agent may carry at most; Infinity for agents that do not count. */
export function loadLimit(field, agent) {
    return field.load?.counted[agent] === 1 ? Math.min(field.loadCap, field.agentCaps[agent]) : Infinity;
}
/** Sets the cap and removes every arc that no pathway within it uses. */
export function capLoads(field, cap) {
    field.loadCap = cap;
    field.graphs = field.graphs.map((graph, agent) => keepWithinLimit(field, graph, agent));
}
/** The same for single agents: none of them may carry more than its cap any more. */
export function capAgents(field, caps) {
    field.agentCaps = field.agentCaps.map((cap, agent) => Math.min(cap, caps.get(agent) ?? Infinity));
    field.graphs = field.graphs.map((graph, agent) => caps.has(agent) ? keepWithinLimit(field, graph, agent) : graph);
}
/** Notes that none of these agents can carry less, and removes every arc that only lighter pathways use. */
export function floorAgents(field, floors) {
    field.agentFloors = field.agentFloors.map((floor, agent) => Math.max(floor, floors.get(agent) ?? 0));
    field.graphs = field.graphs.map((graph, agent) => {
        const floor = floors.get(agent);
        if (floor === undefined)
            return graph;
        const { loads, offset } = loadTerms(field, agent, []);
        const lightness = pricesThrough(graph, loads.map((load) => -load));
        return keepArcs(graph, (a) => offset - lightness[a] >= floor);
    });
}
function keepWithinLimit(field, graph, agent) {
    const { loads, offset, limit } = loadTerms(field, agent, []);
    if (limit === Infinity)
        return graph;
    const through = pricesThrough(graph, loads);
    return keepArcs(graph, (a) => through[a] + offset <= limit);
}
/** Least load of each agent over its remaining pathways; Infinity when none is left. */
export function leastLoads(field) {
    return Float64Array.from(field.graphs, (graph, agent) => {
        if (graph.nodes === 0)
            return Infinity;
        const { loads, offset } = loadTerms(field, agent, []);
        const through = pricesThrough(graph, loads);
        return offset + through.reduce((least, load) => Math.min(least, load), graph.arcs === 0 ? 0 : Infinity);
    });
}
