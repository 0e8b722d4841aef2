import { adoptBest, bestValue } from './best-allocation.js';
import { buildFlowProgram, readFlow } from './flow-program.js';
import { dropDear } from './hold.js';
import { isLean, rememberEverything } from './lean-field.js';
/** Limits that a trial still forgets are remembered in up to so many arcs: a program of more is not solved in any time. */
const MOST_FLOW_ARCS = 1_000_000;
/** Solves a trial field arc by arc; what it finds becomes the field's best. */
export async function closeByFlow(engine, field, trial, { aim, where, gap, cutoff }) {
    if (isLean(trial) && !rememberEverything(trial, MOST_FLOW_ARCS))
        return { kind: 'stopped', bound: -Infinity };
    if (trial.graphs.some((graph) => graph.nodes === 0))
        return { kind: 'none' };
    const flow = buildFlowProgram(trial, aim);
    const { outcome } = await engine.exact(flow.program, {
        whole: true,
        ...(gap === undefined ? {} : { gap }),
        ...(cutoff === undefined ? {} : { cutoff }),
    }, where);
    switch (outcome.kind) {
        case 'fault':
            return outcome;
        case 'infeasible':
            return { kind: 'none' };
        case 'unknown':
            return { kind: 'stopped', bound: outcome.bound };
        case 'optimal':
        case 'incumbent': {
            const known = bestValue(field, aim);
            if (known === null || outcome.objective < known)
                adoptBest(field, readFlow(trial, flow, outcome.point));
            return outcome.kind === 'optimal'
                ? { kind: 'found', value: outcome.objective }
                : { kind: 'stopped', bound: outcome.bound };
        }
    }
}
/** The field without the arcs that only allocations dearer than `limit` use. */
export function within(field, aim, prices, limit) {
    const trial = { ...field };
    if (limit !== Infinity)
        dropDear(trial, aim, prices, limit);
    return trial;
}
/** Infinity where graphs forget limits: nobody knows how many arcs it would take to remember them. */
export function countArcs(field) {
    return isLean(field) ? Infinity : field.graphs.reduce((sum, graph) => sum + graph.arcs, 0);
}
