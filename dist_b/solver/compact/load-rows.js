import { ownLoads } from './loads.js';
import { writeRows } from './stage.js';
/** Choices that lie on some own pathway within `value`; `null` when an agent is left without any. */
export function choicesWithin(stage, tier, value) {
    const { least, through } = ownLoads(stage.model, tier.costs, stage.keep);
    for (let agent = 0; agent < least.length; agent += 1) {
        if (tier.counted[agent] === 1 && least[agent] + tier.offsets[agent] > value)
            return null;
    }
    return Uint8Array.from(through, (load, j) => {
        const agent = stage.model.choices.agent[j];
        return tier.counted[agent] === 0 || load + tier.offsets[agent] <= value ? 1 : 0;
    });
}
/** One row an agent whose load could exceed `value`. */
export function loadRows(stage, tier, value) {
    return overloadable(stage, tier, value).map(({ columns, values, agent }) => ({
        columns: Int32Array.from(columns),
        values: Float64Array.from(values),
        lower: -Infinity,
        upper: value - tier.offsets[agent],
    }));
}
/** From here on no counted agent of the stage carries more than `value`. */
export function holdLoads(stage, tier, value) {
    const only = choicesWithin(stage, tier, value);
    if (only !== null)
        for (let j = 0; j < only.length; j += 1)
            stage.keep[j] &= only[j];
    writeRows(stage, loadRows(stage, tier, value));
}
/**
 * Writes an indicator for each counted agent that can carry more than `value`: 1 if it does. Choices with
 * which the agent cannot stay within it imply the indicator one by one, which is much sharper than the load
 * row alone. `excess`: by how much a load may exceed the value at most; `loads`: those of the stage's point.
 */
export function writeIndicators(stage, tier, options) {
    const { value, excess, loads } = options;
    const { choices, periods } = stage.model;
    const { through } = ownLoads(stage.model, tier.costs, stage.keep);
    const entries = overloadable(stage, tier, value);
    const first = stage.program.columns;
    const rows = [];
    entries.forEach(({ agent, columns, values }, k) => {
        const indicator = first + k;
        const offset = tier.offsets[agent];
        rows.push({
            columns: Int32Array.from([...columns, indicator]),
            values: Float64Array.from([...values, -excess]),
            lower: -Infinity,
            upper: value - offset,
        });
        for (let period = 0; period < periods; period += 1) {
            const implied = [];
            for (let j = choices.first[agent]; j < choices.first[agent + 1]; j += 1) {
                if (stage.keep[j] === 1 && choices.start[j] === period && through[j] + offset > value)
                    implied.push(j);
            }
            if (implied.length > 0) {
                rows.push({
                    columns: Int32Array.from([...implied, indicator]),
                    values: Float64Array.from([...implied.map(() => 1), -1]),
                    lower: -Infinity,
                    upper: 0,
                });
            }
        }
    });
    const agents = entries.map(({ agent }) => agent);
    writeRows(stage, rows, agents.map((agent) => (loads !== null && loads[agent] > value ? 1 : 0)));
    return { agents, columns: agents.map((_, k) => first + k) };
}
/** The sum of some indicators between two limits. */
export function countRow(columns, limits) {
    return {
        columns: Int32Array.from(columns),
        values: new Float64Array(columns.length).fill(1),
        ...limits,
    };
}
/** Agents whose dearest kept choices could add up to more than `value`, with their costed columns. */
function overloadable(stage, tier, value) {
    const { choices, periods } = stage.model;
    const found = [];
    for (let agent = 0; agent < stage.model.agents; agent += 1) {
        if (tier.counted[agent] === 0)
            continue;
        const columns = [];
        const values = [];
        const dearest = new Float64Array(periods);
        for (let j = choices.first[agent]; j < choices.first[agent + 1]; j += 1) {
            if (stage.keep[j] === 0 || tier.costs[j] === 0)
                continue;
            columns.push(j);
            values.push(tier.costs[j]);
            dearest[choices.start[j]] = Math.max(dearest[choices.start[j]], tier.costs[j]);
        }
        const most = dearest.reduce((sum, cost) => sum + cost, tier.offsets[agent]);
        if (most > value)
            found.push({ agent, columns, values });
    }
    return found;
}
