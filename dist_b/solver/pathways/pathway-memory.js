import { openClassSets } from './class-sets.js';
/** The rule needs nothing more: met for good, and unable to be broken by what is still to come. */
const SETTLED = -1;
const AFTER = 1;
const BEFORE = 2;
/** Bits of a transition's cell that hold the last label + 1 (0 = none yet); the changes so far lie above. */
const LABEL_BITS = 16;
function rulesOf(model, agent) {
    const own = (items) => items.filter((item) => item.agent === agent);
    return {
        counters: own(model.counters),
        distincts: own(model.distincts),
        precedences: own(model.precedences),
        transitions: own(model.transitions),
    };
}
/** Sorts a model's primitives by the agent they bind. */
export function rulesByAgent(model) {
    const byAgent = (items) => {
        const lists = Array.from({ length: model.agents }, () => []);
        for (const item of items)
            lists[item.agent].push(item);
        return lists;
    };
    const counters = byAgent(model.counters);
    const distincts = byAgent(model.distincts);
    const precedences = byAgent(model.precedences);
    const transitions = byAgent(model.transitions);
    return counters.map((own, agent) => ({
        counters: own,
        distincts: distincts[agent],
        precedences: precedences[agent],
        transitions: transitions[agent],
    }));
}
/** Builds the memory of one agent. */
export function buildMemory(model, agent, rules = rulesOf(model, agent)) {
    const { choices } = model;
    const base = choices.first[agent];
    const cells = [];
    const effects = Array.from({ length: choices.first[agent + 1] - base }, () => []);
    const touch = (choice, value) => {
        effects[choice - base].push({ cell: cells.length, value });
    };
    for (const counter of rules.counters) {
        const weightOf = new Map();
        counter.choices.forEach((choice, i) => {
            weightOf.set(choice, (weightOf.get(choice) ?? 0) + counter.weights[i]);
        });
        for (const [choice, weight] of weightOf)
            touch(choice, weight);
        cells.push({
            kind: 'sum',
            initial: 0,
            ...limitsOf(counter),
            toCome: greatestToCome(model, agent, weightOf),
        });
    }
    for (const distinct of rules.distincts) {
        distinct.choices.forEach((choice, i) => {
            touch(choice, distinct.classOf[i]);
        });
        const one = new Map(Array.from(distinct.choices, (choice) => [choice, 1]));
        cells.push({
            kind: 'distinct',
            sets: openClassSets(),
            initial: 0,
            ...limitsOf(distinct),
            toCome: greatestToCome(model, agent, one),
        });
    }
    for (const precedence of rules.precedences) {
        const roles = new Map();
        for (const choice of precedence.after)
            roles.set(choice, AFTER);
        for (const choice of precedence.before)
            roles.set(choice, (roles.get(choice) ?? 0) | BEFORE);
        for (const [choice, role] of roles)
            touch(choice, role);
        const later = new Map(Array.from(precedence.after, (choice) => [choice, 1]));
        cells.push({
            kind: 'precedence',
            initial: 0,
            atLeast: 0,
            atMost: 0,
            soft: precedence.soft,
            toCome: greatestToCome(model, agent, later),
        });
    }
    for (const transition of rules.transitions) {
        transition.choices.forEach((choice, i) => {
            touch(choice, transition.labelOf[i]);
        });
        const labelled = new Map(Array.from(transition.choices, (choice) => [choice, 1]));
        cells.push({
            kind: 'transition',
            initial: 0,
            atLeast: 0,
            atMost: transition.atMost ?? 0,
            soft: transition.soft,
            toCome: greatestToCome(model, agent, labelled),
        });
    }
    const settleAll = (state, period, misses) => {
        for (let c = 0; c < cells.length; c += 1) {
            if (state[c] !== SETTLED && !settle(state, c, cells[c], period, misses))
                return false;
        }
        return true;
    };
    const startMisses = new Float64Array(model.tiers.length);
    const opening = Int32Array.from(cells, (cell) => cell.initial);
    const possible = cells.every((cell, c) => open(opening, c, cell, startMisses));
    return {
        start: possible && settleAll(opening, 0, startMisses) ? opening : null,
        startMisses,
        effectOf: (choice) => effects[choice - base].map(({ cell, value }) => `${cell}:${value}`).join(),
        get shape() {
            return JSON.stringify(cells.map((cell) => ({ ...cell, toCome: Array.from(cell.toCome) })));
        },
        step(state, choice, end, misses, next) {
            next.set(state);
            if (choice >= 0) {
                for (const { cell, value } of effects[choice - base]) {
                    if (next[cell] !== SETTLED && !advance(next, cell, cells[cell], value, misses))
                        return false;
                }
            }
            return settleAll(next, end, misses);
        },
    };
}
function limitsOf(row) {
    return { atLeast: row.atLeast ?? -Infinity, atMost: row.atMost ?? Infinity, soft: row.soft };
}
/** Holds a cell against its upper limit before anything is taken, which history may have used up; false = broken. */
function open(state, c, cell, misses) {
    if (cell.kind === 'sum')
        return addUp(state, c, cell, cell.initial, misses);
    if (cell.kind !== 'distinct' || cell.atMost >= 0)
        return true;
    if (cell.soft !== null)
        charge(cell.soft, excessUnits(0, cell), misses);
    return cell.soft !== null;
}
/** Applies one choice to one cell; false when a guarantee forbids it. */
function advance(state, c, cell, value, misses) {
    switch (cell.kind) {
        case 'sum':
            return addUp(state, c, cell, state[c] + value, misses);
        case 'distinct': {
            const seen = cell.sets.with(state[c], value);
            if (seen === state[c])
                return true;
            state[c] = seen;
            const count = cell.sets.size(seen);
            if (count <= cell.atMost)
                return true;
            if (cell.soft !== null)
                charge(cell.soft, excessUnits(count, cell) - excessUnits(count - 1, cell), misses);
            return cell.soft !== null;
        }
        case 'precedence':
            if ((value & AFTER) !== 0) {
                if (cell.soft === null)
                    return false;
                charge(cell.soft, 1, misses);
            }
            if ((value & BEFORE) !== 0)
                state[c] = SETTLED;
            return true;
        case 'transition': {
            const last = state[c] & ((1 << LABEL_BITS) - 1);
            // As far as they matter.
            let changes = state[c] >> LABEL_BITS;
            if (last !== 0 && last !== value + 1) {
                changes += 1;
                if (changes > cell.atMost) {
                    if (cell.soft === null)
                        return false;
                    charge(cell.soft, 1, misses);
                    changes = cell.atMost;
                }
            }
            state[c] = (changes << LABEL_BITS) | (value + 1);
            return true;
        }
    }
}
/** Sets a sum; charges what it newly exceeds and folds the excess away. */
function addUp(state, c, cell, sum, misses) {
    state[c] = sum;
    if (sum <= cell.atMost)
        return true;
    if (cell.soft === null)
        return false;
    const units = Math.ceil((sum - cell.atMost) / cell.soft.size);
    charge(cell.soft, units, misses);
    state[c] = sum - units * cell.soft.size;
    return true;
}
/** Folds a cell away when the future cannot change its verdict; false when a guarantee is out of reach. */
function settle(state, c, cell, period, misses) {
    const toCome = cell.toCome[period];
    if (cell.kind === 'precedence' || cell.kind === 'transition') {
        if (toCome === 0)
            state[c] = SETTLED;
        return true;
    }
    const reached = cell.kind === 'distinct' ? cell.sets.size(state[c]) : state[c];
    const short = reached < cell.atLeast;
    if (short && reached + toCome < cell.atLeast) {
        if (cell.soft === null)
            return false;
        if (toCome === 0) {
            charge(cell.soft, Math.ceil((cell.atLeast - reached) / cell.soft.size), misses);
            state[c] = SETTLED;
            return true;
        }
    }
    if (!short && reached + toCome <= cell.atMost)
        state[c] = SETTLED;
    else if (cell.kind === 'sum' && !short && cell.atMost === Infinity)
        state[c] = SETTLED;
    return true;
}
function excessUnits(count, cell) {
    return Math.ceil(Math.max(0, count - cell.atMost) / (cell.soft?.size ?? 1));
}
function charge(soft, units, misses) {
    misses[soft.tier] += units * soft.weight;
}
/** Greatest weight that choices starting at period t or later can still add, by t. */
function greatestToCome(model, agent, weightOf) {
    const { choices, periods } = model;
    const best = new Int32Array(periods + 1);
    for (let period = periods - 1; period >= 0; period -= 1) {
        best[period] = best[period + 1];
        for (let j = choices.first[agent]; j < choices.first[agent + 1]; j += 1) {
            if (choices.start[j] !== period)
                continue;
            const reach = (weightOf.get(j) ?? 0) + best[period + choices.length[j]];
            if (reach > best[period])
                best[period] = reach;
        }
    }
    return best;
}
