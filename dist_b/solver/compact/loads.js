/** `keep[j]` = 0 leaves choice j out. */
export function ownLoads(model, costs, keep) {
    const { agents, periods, choices } = model;
    const least = new Float64Array(agents);
    const through = new Float64Array(choices.count).fill(Infinity);
    const forward = new Float64Array(periods + 1);
    const backward = new Float64Array(periods + 1);
    for (let agent = 0; agent < agents; agent += 1) {
        forward.fill(Infinity);
        backward.fill(Infinity);
        forward[0] = 0;
        backward[periods] = 0;
        const active = (period) => model.active[agent * periods + period] === 1;
        for (let period = 0; period < periods; period += 1) {
            if (!active(period))
                forward[period + 1] = Math.min(forward[period + 1], forward[period]);
            forEachStart(choices, agent, period, keep, (j) => {
                const end = period + choices.length[j];
                forward[end] = Math.min(forward[end], forward[period] + costs[j]);
            });
        }
        for (let period = periods - 1; period >= 0; period -= 1) {
            if (!active(period))
                backward[period] = backward[period + 1];
            forEachStart(choices, agent, period, keep, (j) => {
                const end = period + choices.length[j];
                backward[period] = Math.min(backward[period], costs[j] + backward[end]);
            });
        }
        least[agent] = forward[periods];
        for (let j = choices.first[agent]; j < choices.first[agent + 1]; j += 1) {
            if (keep[j] === 1) {
                const start = choices.start[j];
                through[j] = forward[start] + costs[j] + backward[start + choices.length[j]];
            }
        }
    }
    return { least, through };
}
/**
 * Every value in [from, to] that some counted agent's load can take, ascending: where a least worst load
 * has to be looked for. Bit sets of attainable sums, one an agent and period boundary, each a large integer.
 */
export function attainableLoads(model, tier, keep, range) {
    const { agents, periods, choices } = model;
    const width = Math.max(0, range.to) + 1;
    const within = (1n << BigInt(width)) - 1n;
    let seen = 0n;
    for (let agent = 0; agent < agents; agent += 1) {
        const offset = tier.offsets[agent];
        if (tier.counted[agent] === 0 || offset >= width)
            continue;
        const reach = new Array(periods + 1).fill(0n);
        reach[0] = 1n << BigInt(offset);
        for (let period = 0; period < periods; period += 1) {
            const from = reach[period] & within;
            if (model.active[agent * periods + period] === 0)
                reach[period + 1] |= from;
            const done = new Set();
            forEachStart(choices, agent, period, keep, (j) => {
                const key = tier.costs[j] * periods + choices.length[j] - 1;
                if (done.has(key))
                    return;
                done.add(key);
                reach[period + choices.length[j]] |= from << BigInt(tier.costs[j]);
            });
        }
        seen |= reach[periods] & within;
    }
    const start = Math.max(0, range.from);
    const flags = (seen >> BigInt(start)).toString(2);
    const values = [];
    for (let k = 0; k < flags.length; k += 1)
        if (flags[flags.length - 1 - k] === '1')
            values.push(start + k);
    return Int32Array.from(values);
}
function forEachStart(choices, agent, period, keep, visit) {
    for (let j = choices.first[agent]; j < choices.first[agent + 1]; j += 1) {
        if (choices.start[j] === period && keep[j] === 1)
            visit(j);
    }
}
