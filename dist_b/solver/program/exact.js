import { auditPoint } from './audit.js';
import { expandPoint, projectPoint, restrictColumns } from './restrict.js';
import { safeBound } from './safe-bound.js';
/** Programs this small go to the back end whole: a relaxation first would cost more than it saves. */
const SMALL = 400;
/** First attempt keeps about this share of the columns: the ones of least reduced cost. */
const FIRST_SHARE = 0.15;
/**
 * Solves an integer program through its relaxation: interior point, a safe bound from the rounded duals,
 * columns of large reduced cost left out, the rest closed by branch and bound; what was left out is proved
 * useless, or brought back. Measured on rotation programmes the relaxation is almost always tight, so that
 * about 15 % of the columns carry the proof.
 */
export async function solveExact(backend, program, request) {
    const started = request.now();
    const remaining = () => request.timeLimit === undefined ? Infinity : request.timeLimit - (request.now() - started) / 1000;
    const cutoff = request.cutoff ?? Infinity;
    const incumbent = wanted(startingIncumbent(program, request.start), cutoff);
    const floor = trivialBound(program);
    if (incumbent !== null && incumbent.objective <= floor) {
        return proved(program, incumbent, { bound: floor, penalty: trivialPenalty(program) });
    }
    if (request.whole ?? program.columns <= SMALL)
        return await solveWhole(backend, program, request, incumbent, remaining());
    const relaxed = await backend.solve(program, { ...limits(request, remaining()), relax: true });
    if (relaxed.kind === 'infeasible' || relaxed.kind === 'fault')
        return { outcome: relaxed, bound: -Infinity, penalty: null };
    const duals = relaxed.kind === 'optimal' ? relaxed.duals : undefined;
    const safe = duals === undefined ? null : safeBound(program, duals.rows);
    if (safe === null)
        return await solveWhole(backend, program, request, incumbent, remaining());
    request.onBound?.(safe.bound);
    const whole = relaxed.kind === 'optimal' ? auditPoint(program, relaxed.point) : null;
    const known = whole?.feasible ? wanted(better(incumbent, whole), cutoff) : incumbent;
    return await closeGap(backend, program, request, safe, known, remaining);
}
async function closeGap(backend, program, request, safe, start, remaining) {
    let held = start;
    let reach = quantile(safe.penalty, FIRST_SHARE);
    for (;;) {
        if (held !== null && held.objective <= safe.bound)
            return proved(program, held, safe);
        // Only points better than the incumbent matter: a penalty of `objective − bound` or more rules a column out.
        const ceiling = held?.objective ?? request.cutoff ?? Infinity;
        const useful = ceiling - safe.bound - 1;
        const width = Math.min(reach, useful);
        const final = useful <= reach || width >= greatest(safe.penalty);
        const keep = Uint8Array.from(safe.penalty, (penalty) => (penalty <= width ? 1 : 0));
        const restriction = restrictColumns(program, keep);
        const part = held === null ? null : projectPoint(restriction, held.point);
        const outcome = restriction.possible
            ? await backend.solve(restriction.program, {
                ...limits(request, remaining()),
                ...(part === null ? {} : { start: part }),
                ...(ceiling === Infinity ? {} : { cutoff: ceiling }),
                onIncumbent: (found) => request.onIncumbent?.({
                    point: expandPoint(restriction, found.point, program.columns),
                    objective: found.objective,
                    bound: safe.bound,
                }),
            })
            : { kind: 'infeasible' };
        if (outcome.kind === 'fault')
            return { outcome, bound: safe.bound, penalty: safe.penalty };
        if (outcome.kind === 'optimal' || outcome.kind === 'incumbent') {
            const point = expandPoint(restriction, outcome.point, program.columns);
            held = better(held, { point, objective: outcome.objective });
        }
        if (outcome.kind === 'incumbent' || outcome.kind === 'unknown')
            return stopped(held, safe, outcome.limit);
        if (final) {
            return held === null
                ? { outcome: { kind: 'infeasible' }, bound: safe.bound, penalty: safe.penalty }
                : proved(program, held, safe);
        }
        // Everything left out costs more than `width`: proved if the incumbent is within it, else widen.
        if (held !== null && held.objective <= safe.bound + width + 1)
            return proved(program, held, safe);
        reach = held === null ? Infinity : held.objective - safe.bound - 1;
    }
}
async function solveWhole(backend, program, request, held, timeLimit) {
    const outcome = await backend.solve(program, {
        ...limits(request, timeLimit),
        ...(held === null ? {} : { start: held.point }),
        ...(request.cutoff === undefined ? {} : { cutoff: request.cutoff }),
        ...(request.onIncumbent === undefined ? {} : { onIncumbent: request.onIncumbent }),
        ...(request.onBound === undefined ? {} : { onBound: request.onBound }),
    });
    const floor = trivialBound(program);
    if (outcome.kind === 'optimal')
        return { outcome, bound: outcome.objective, penalty: null };
    if (outcome.kind === 'incumbent') {
        const best = better(held, outcome);
        return { outcome: { ...outcome, ...best }, bound: Math.max(floor, outcome.bound), penalty: null };
    }
    if (outcome.kind === 'unknown' && held !== null) {
        return {
            outcome: { kind: 'incumbent', ...held, bound: Math.max(floor, outcome.bound), limit: outcome.limit },
            bound: Math.max(floor, outcome.bound),
            penalty: null,
        };
    }
    return { outcome, bound: floor, penalty: null };
}
function limits(request, timeLimit) {
    return {
        ...(Number.isFinite(timeLimit) ? { timeLimit: Math.max(0.01, timeLimit) } : {}),
        ...(request.interrupted === undefined ? {} : { interrupted: request.interrupted }),
        ...(request.seed === undefined ? {} : { seed: request.seed }),
        ...(request.gap === undefined ? {} : { gap: request.gap }),
        ...(request.effort === undefined ? {} : { effort: request.effort }),
    };
}
function startingIncumbent(program, start) {
    if (start === undefined)
        return null;
    const audit = auditPoint(program, start);
    return audit.feasible ? audit : null;
}
function wanted(held, cutoff) {
    return held === null || held.objective >= cutoff ? null : held;
}
function better(a, b) {
    return a !== null && a.objective <= b.objective ? a : { point: b.point, objective: b.objective };
}
function proved(program, held, safe) {
    const audit = auditPoint(program, held.point);
    if (!audit.feasible) {
        return {
            outcome: { kind: 'fault', message: 'the incumbent failed the exact audit' },
            bound: safe.bound,
            penalty: null,
        };
    }
    const outcome = { kind: 'optimal', point: audit.point, objective: audit.objective };
    return { outcome, bound: safe.bound, penalty: safe.penalty };
}
function stopped(held, safe, limit) {
    const outcome = held === null
        ? { kind: 'unknown', limit, bound: safe.bound }
        : { kind: 'incumbent', ...held, bound: safe.bound, limit };
    return { outcome, bound: safe.bound, penalty: safe.penalty };
}
/** Least objective the column bounds alone allow. */
function trivialBound(program) {
    let bound = 0;
    for (let j = 0; j < program.columns; j += 1) {
        const cost = program.objective[j];
        if (cost !== 0)
            bound += cost * (cost > 0 ? program.columnLower[j] : program.columnUpper[j]);
    }
    return bound;
}
function trivialPenalty(program) {
    return program.objective.map((cost) => Math.max(0, cost));
}
function greatest(values) {
    return values.reduce((most, value) => Math.max(most, value), 0);
}
function quantile(values, share) {
    const sorted = values.slice().sort();
    return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
