import { listOptions } from './options.js';
import { listOwnRules } from './own-rules.js';
/** Beyond this many edges rules of a rotator are left out: more pathways, a weaker bound. */
const MOST_EDGES = 100_000;
/**
 * Builds the graph of a rotator's pathways. Where its competency rules need too many states, guaranteed upper limits are left out
 * first (who may go nowhere twice has a state for every set of places seen), then those that should be kept, then everything else.
 */
export function buildOwnGraph(tables, person) {
    const rules = listOwnRules(tables, person);
    const lasting = rules.filter(({ isLimit, weight }) => !isLimit || weight !== null);
    const owed = rules.filter(({ isLimit }) => !isLimit);
    return (buildWith(tables, person, rules) ??
        buildWith(tables, person, lasting) ??
        buildWith(tables, person, owed) ??
        buildWith(tables, person, []) ??
        NO_PATHWAY);
}
const NO_PATHWAY = { nodes: 0, choices: [], groups: [], edges: [] };
/** `null`: more edges than can be kept. */
function buildWith(tables, person, rules) {
    const options = listOptions(tables, person);
    const choices = [];
    const groups = [];
    const moves = options.stays.map((stays, at) => {
        const first = at + 1;
        const grouped = groupStays(stays, rules);
        const found = grouped.map(({ members, effects, last }) => {
            const numbers = members.map((stay) => choices.push({ stay, first, last }) - 1);
            return { group: groups.push(numbers) - 1, last, effects };
        });
        if (options.mayIdle[at] === true) {
            const isCounted = isIdleCounted(tables, person, first);
            const effects = rules.map((rule) => (isCounted ? rule.idleEffect(first) : 0));
            const idle = choices.push({ stay: null, first, last: first }) - 1;
            found.push({ group: groups.push([idle]) - 1, last: first, effects });
        }
        return found;
    });
    const walk = new Walk(rules, moves);
    if (!walk.run())
        return null;
    return { nodes: walk.nodes, choices, groups, edges: walk.edges };
}
/** A workable cycle of the horizon that no decision leaves empty. */
export function isIdleCounted({ settings }, person, cycle) {
    if (cycle > settings.cycles || person.workable[cycle - 1] !== true)
        return false;
    return !person.decisions.some((each) => each.cycle === cycle && each.decision === 'fix' && each.placement === null);
}
function groupStays(stays, rules) {
    const groups = new Map();
    for (const stay of stays) {
        const effects = rules.map((rule) => rule.effectOf(stay));
        const key = `${stay.last}:${effects.join(',')}`;
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, { members: [stay], effects, last: stay.last });
        else
            group.members.push(stay);
    }
    return [...groups.values()];
}
/** A rule that nothing to come can touch has been closed. */
const CLOSED = -1;
/** Breadth first over the states, cycle by cycle. */
class Walk {
    edges = [];
    nodes = 0;
    #rules;
    #moves;
    /** By rule: the last cycle in which something that touches it starts. */
    #lastTouch;
    /** By cycle: states met before it, with their node numbers. */
    #layers;
    constructor(rules, moves) {
        this.#rules = rules;
        this.#moves = moves;
        this.#lastTouch = rules.map((_, r) => moves.reduce((last, found, at) => (found.some(({ effects }) => effects[r] !== 0) ? at : last), -1));
        this.#layers = Array.from({ length: moves.length + 1 }, () => new Map());
    }
    /** False: too many edges. */
    run() {
        const opened = this.#settle(this.#rules.map(({ start }) => start), 0);
        if (opened === null)
            return true;
        this.#enter(0, opened.state);
        // Edges are numbered by layer, so that all of them lead to higher nodes: a stay may skip a cycle.
        const pending = [];
        for (let at = 0; at < this.#moves.length; at += 1) {
            for (const [key, { state }] of this.#layers[at]) {
                for (const move of this.#moves[at]) {
                    const next = this.#take(state, move);
                    if (next === null)
                        continue;
                    const end = { at: move.last, key: this.#enter(move.last, next.state) };
                    const misses = next.misses + (at === 0 ? opened.misses : 0);
                    pending.push({ from: { at, key }, to: end, edge: { from: 0, to: 0, group: move.group, misses } });
                    if (pending.length > MOST_EDGES)
                        return false;
                }
            }
        }
        const offset = [];
        for (const layer of this.#layers) {
            offset.push(this.nodes);
            this.nodes += layer.size;
        }
        const numberOf = ({ at, key }) => offset[at] + this.#layers[at].get(key).node;
        for (const { from, to, edge } of pending)
            this.edges.push({ ...edge, from: numberOf(from), to: numberOf(to) });
        if (this.#layers.at(-1).size === 0)
            this.nodes = 0;
        return true;
    }
    #enter(at, state) {
        const key = state.join(',');
        const layer = this.#layers[at];
        if (!layer.has(key))
            layer.set(key, { state, node: layer.size });
        return key;
    }
    #take(state, move) {
        let misses = 0;
        const next = [];
        for (const [r, rule] of this.#rules.entries()) {
            const before = state[r];
            if (before === CLOSED) {
                next.push(CLOSED);
                continue;
            }
            const step = rule.step(before, move.effects[r]);
            if (step.misses > 0 && rule.weight === null)
                return null;
            misses += step.misses * (rule.weight ?? 0);
            next.push(step.state);
        }
        const settled = this.#settle(next, move.last);
        return settled === null ? null : { state: settled.state, misses: misses + settled.misses };
    }
    /** Closes the rules that no move from cycle `at` + 1 on can touch; `null` when a guarantee is broken. */
    #settle(state, at) {
        let misses = 0;
        const settled = [];
        for (const [r, rule] of this.#rules.entries()) {
            const before = state[r];
            if (before === CLOSED || this.#lastTouch[r] >= at) {
                settled.push(before);
                continue;
            }
            const missed = rule.close(before);
            if (missed > 0 && rule.weight === null)
                return null;
            misses += missed * (rule.weight ?? 0);
            settled.push(CLOSED);
        }
        return { state: settled, misses };
    }
}
