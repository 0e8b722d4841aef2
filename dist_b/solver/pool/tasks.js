import { stayPut } from '../pathways/descent.js';
import { auditOutcome } from '../program/audit.js';
/**
 * The result of a task that could not finish by itself (killed, crashed, refused), made from what the
 * executor knows: a fault, a limit, or the best point reported before the end, audited once more here.
 */
export const FALLBACKS = {
    program: (task, outcome) => (task.relax === true ? outcome : auditOutcome(task.program, outcome)),
    exact: (task, outcome) => ({
        outcome: auditOutcome(task.program, outcome),
        bound: -Infinity,
        penalty: null,
    }),
    linear: (_, outcome) => outcome.kind === 'fault'
        ? outcome
        : { kind: 'unknown', limit: outcome.kind === 'unknown' ? outcome.limit : 'time' },
    descent: ({ field, start }, outcome) => outcome.kind === 'fault'
        ? outcome
        : stayPut(field, start, outcome.kind === 'unknown' ? outcome.limit : 'time'),
    annealing: () => ({ chosen: null }),
    expedition: (_, outcome) => ({
        kind: 'lost',
        limit: outcome.kind === 'unknown' || outcome.kind === 'incumbent' ? outcome.limit : 'time',
        message: outcome.kind === 'fault' ? outcome.message : null,
    }),
    counterfactual: (_, outcome) => ({ kind: 'lost', outcome }),
};
