import { ProgramBuilder } from '../program/program-builder.js';
import { valuesOfHolds } from './hold.js';
const NOTHING = { isClaimed: () => false, heldOf: () => 0 };
/** Cost of leaving an agent without a pathway: more than any pathway. */
export const LEFT_OUT = 1e6;
/**
 * Chooses one near pathway for each agent of the block, within what the others leave of each side. Of a side that is
 * claimed by a block in the air this one takes no more than it has there already, and gives up no more than may be missing when
 * all of them leave. Of each hold the block may use `room` more than it does.
 */
export function buildBlock(board, agents, pathsOf, room = new Float64Array(board.holds.length), air = NOTHING) {
    const builder = new ProgramBuilder();
    const objective = [];
    const columns = [];
    const current = [];
    const entries = new Map();
    const held = new Map();
    const convexity = [];
    for (const agent of agents) {
        const stay = board.isPlaced(agent) ? board.pathOf(agent) : null;
        if (stay !== null)
            forEachSide(board, stay, (s, weight) => held.set(s, (held.get(s) ?? 0) + weight));
        const options = listOptions(board, agent, stay, pathsOf(agent));
        convexity.push(options.map((option, at) => {
            const column = builder.addColumn({ lower: 0, upper: 1 });
            columns.push(option);
            objective.push(option.own);
            if (stay !== null && at === 0)
                current.push(column);
            forEachSide(board, option.choices, (s, value) => {
                const list = entries.get(s) ?? [];
                list.push({ column, value });
                entries.set(s, list);
            });
            return column;
        }));
    }
    const claimed = [];
    const leftOut = agents.map((agent) => {
        if (board.isPlaced(agent))
            return -1;
        objective.push(LEFT_OUT);
        return builder.addColumn({ lower: 0, upper: 1 });
    });
    const misses = addMisses(board, builder, objective, { sides: entries.keys(), air });
    for (const [at, own] of convexity.entries()) {
        for (const column of own)
            builder.entry(column, 1);
        if (leftOut[at] >= 0)
            builder.entry(leftOut[at], 1);
        builder.endRow({ lower: 1, upper: 1 });
    }
    for (const [s, list] of entries) {
        const { missSize } = board.atlas.sides;
        for (const { column, value } of list)
            builder.entry(column, value);
        const miss = misses.get(s);
        const isOpen = !air.isClaimed(s);
        if (isOpen)
            claimed.push(s);
        if (miss !== undefined && isOpen)
            builder.entry(miss, missSize[s]);
        builder.endRow(limitsBeside(board, s, held.get(s) ?? 0, miss !== undefined && isOpen ? null : air));
    }
    addHolds(board, builder, { columns, convexity, misses, room });
    const program = { ...builder.build(), objective: Float64Array.from(objective) };
    return {
        program,
        columns,
        sides: [...entries.keys()],
        start: startPoint(board, agents, program.columns, { current, misses, entries, held }),
        claimed,
        held,
    };
}
/**
 * What a block may have of a side where it has `own` now: what the limits leave beside the others, or, of a guarantee and of what is
 * claimed elsewhere, what leaves nobody worse off. `null`: misses make up for it.
 */
function limitsBeside(board, side, own, air) {
    const { lower, upper } = board.atlas.sides;
    const others = board.load[side] - own;
    const least = lower[side] - others;
    const most = upper[side] - others;
    if (air === null)
        return { lower: least, upper: most };
    const isClaimed = air.isClaimed(side);
    return {
        lower: Math.min(least + air.heldOf(side), own),
        upper: isClaimed ? (most === Infinity ? most : own) : Math.max(most, own),
    };
}
/** The agent's present pathway first, then the near ones. */
function listOptions(board, agent, stay, paths) {
    const options = stay === null ? [] : [{ agent, choices: stay, own: board.ownCost(agent) }];
    const stayKey = stay?.join();
    for (const path of paths) {
        if (path.choices.join() === stayKey)
            continue;
        options.push({ agent, choices: path.choices, own: board.valueOf(path) });
    }
    return options;
}
/** A column for each side that may be missed; what is claimed elsewhere stays missed as it is. */
function addMisses(board, builder, objective, { sides, air }) {
    const { missTier, missMost } = board.atlas.sides;
    const misses = new Map();
    for (const s of sides) {
        if (missTier[s] < 0)
            continue;
        objective.push(board.missCost(s));
        const now = board.missUnits(s, board.load[s]);
        const limits = air.isClaimed(s) ? { lower: now, upper: now } : { lower: 0, upper: missMost[s] };
        misses.set(s, builder.addColumn(limits));
    }
    return misses;
}
/** One row a hold: the block uses no more of it than now, and its room. */
function addHolds(board, builder, block) {
    const { missTier, missWeight } = board.atlas.sides;
    for (const [h, values] of valuesOfHolds(board.atlas, board.holds).entries()) {
        const { rates } = board.holds[h];
        let used = block.room[h];
        for (const [at, own] of block.convexity.flat().entries()) {
            const { agent, choices } = block.columns[at];
            builder.entry(own, values.ofTaken(agent, choices));
        }
        // The present pathway comes first.
        let at = 0;
        for (const own of block.convexity) {
            const stay = block.columns[at];
            if (board.isPlaced(stay.agent))
                used += values.ofTaken(stay.agent, stay.choices);
            at += own.length;
        }
        for (const [s, column] of block.misses) {
            const price = rates[missTier[s]] * missWeight[s];
            if (price !== 0)
                builder.entry(column, price);
            used += price * board.missUnits(s, board.load[s]);
        }
        builder.endRow({ lower: -Infinity, upper: used });
    }
}
function startPoint(board, agents, size, known) {
    if (known.current.length < agents.length)
        return null;
    const point = new Float64Array(size);
    for (const column of known.current)
        point[column] = 1;
    for (const [s, column] of known.misses)
        point[column] = board.missUnits(s, board.load[s]);
    return point;
}
function forEachSide(board, path, visit) {
    const { demandOf, demands } = board.atlas;
    const { first, side, weight } = demands;
    for (const choice of path) {
        const demand = demandOf[choice];
        for (let e = first[demand]; e < first[demand + 1]; e += 1)
            visit(side[e], weight[e]);
    }
}
