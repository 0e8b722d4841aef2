import { objectiveStep, roundBoundUp } from './integral-objective.js';
/** Looser than every back end's own integrality tolerance (1e-6), tighter than any real fraction here. */
const SNAP = 1e-5;
const LIMIT = Number.MAX_SAFE_INTEGER;
/**
 * Re-checks a point against a program in exact integers: columns are snapped to the nearest integer, then
 * every bound and row is recomputed. Continuous columns are snapped like the others: the programs here
 * have integer data, and a column that does not settle on an integer could not be added up exactly, so it
 * is reported as `fractional` rather than believed. Sums that could leave 2⁵³ are done in BigInt.
 */
export function auditPoint(program, point) {
    if (point.length !== program.columns) {
        return violated({ kind: 'length', expected: program.columns, found: point.length });
    }
    const snapped = new Float64Array(program.columns);
    for (let j = 0; j < program.columns; j += 1) {
        const value = point[j];
        // Adding 0 turns −0 into 0, which would otherwise show in published bytes.
        const whole = Math.round(value) + 0;
        if (!(Math.abs(value - whole) <= SNAP))
            return violated({ kind: 'fractional', column: j, value });
        if (!(whole >= program.columnLower[j] && whole <= program.columnUpper[j])) {
            return violated({ kind: 'column', column: j, value: whole });
        }
        snapped[j] = whole;
    }
    const row = violatedRow(program, snapped);
    if (row !== null)
        return violated(row);
    const objective = exactObjective(program, snapped);
    return objective === null ? violated({ kind: 'overflow' }) : { feasible: true, objective, point: snapped };
}
/**
 * Holds an outcome of an integer solve against the program. A point that fails the audit, an "optimal"
 * objective above its own point's, or a bound above an audited objective turns the outcome into a fault
 * that says so; the rest comes back with exact objectives, snapped points and integral bounds. A proof is
 * trusted only for the objective it was claimed for: if the exact one is higher, the point stays as an incumbent.
 */
export function auditOutcome(program, outcome) {
    if (outcome.kind === 'infeasible' || outcome.kind === 'fault')
        return outcome;
    if (outcome.kind === 'unknown')
        return { ...outcome, bound: auditBound(program, outcome.bound) };
    const audit = auditPoint(program, outcome.point);
    if (!audit.feasible) {
        return fault(`claimed a feasible point, but ${describeViolation(program, audit.violated)}`);
    }
    return outcome.kind === 'optimal'
        ? auditOptimal(program, outcome, audit)
        : auditIncumbent(program, outcome, audit);
}
/** One sentence part, for a fault's message. */
export function describeViolation(program, violation) {
    switch (violation.kind) {
        case 'length':
            return `it has ${violation.found} columns in place of ${violation.expected}`;
        case 'fractional':
            return `column ${violation.column} is ${violation.value}, not an integer`;
        case 'column': {
            const [lower, upper] = [program.columnLower[violation.column], program.columnUpper[violation.column]];
            return `column ${violation.column} is ${violation.value}, outside ${lower} … ${upper}`;
        }
        case 'row': {
            const [lower, upper] = [program.rowLower[violation.row], program.rowUpper[violation.row]];
            return `row ${violation.row} comes to ${violation.activity}, outside ${lower} … ${upper}`;
        }
        case 'overflow':
            return 'its objective is too large to be exact';
    }
}
function auditOptimal(program, claim, audit) {
    const { point, objective } = audit;
    const excess = objective - claim.objective;
    if (Math.abs(excess) < 0.5)
        return { kind: 'optimal', point, objective };
    if (!(excess > 0)) {
        return fault(`claimed an optimum of ${claim.objective}, but its point costs ${objective}`);
    }
    return { kind: 'incumbent', point, objective, bound: auditBound(program, claim.objective), limit: 'gap' };
}
function auditIncumbent(program, claim, audit) {
    const { point, objective } = audit;
    const bound = auditBound(program, claim.bound);
    if (bound > objective) {
        return fault(`claimed a lower bound of ${claim.bound}, but its own point costs ${objective}`);
    }
    if (bound === objective)
        return { kind: 'optimal', point, objective };
    return { kind: 'incumbent', point, objective, bound, limit: claim.limit };
}
function auditBound(program, bound) {
    return Number.isNaN(bound) ? -Infinity : roundBoundUp(bound, objectiveStep(program));
}
function violatedRow(program, point) {
    const activity = new Float64Array(program.rows);
    const magnitude = new Float64Array(program.rows);
    for (let j = 0; j < program.columns; j += 1) {
        const x = point[j];
        if (x === 0)
            continue;
        for (let e = program.columnStart[j]; e < program.columnStart[j + 1]; e += 1) {
            const row = program.rowIndex[e];
            const term = program.value[e] * x;
            activity[row] += term;
            magnitude[row] += Math.abs(term);
        }
    }
    let large = false;
    for (let row = 0; row < program.rows; row += 1) {
        if (!(magnitude[row] <= LIMIT)) {
            large = true;
            continue;
        }
        const sum = activity[row];
        if (!(sum >= program.rowLower[row] && sum <= program.rowUpper[row])) {
            return { kind: 'row', row, activity: sum };
        }
    }
    return large ? violatedLargeRow(program, point, magnitude) : null;
}
/** The rows whose sums may leave 2⁵³, once more in BigInt. */
function violatedLargeRow(program, point, magnitude) {
    const activity = new Map();
    for (let j = 0; j < program.columns; j += 1) {
        const x = point[j];
        if (x === 0)
            continue;
        for (let e = program.columnStart[j]; e < program.columnStart[j + 1]; e += 1) {
            const row = program.rowIndex[e];
            if (magnitude[row] <= LIMIT)
                continue;
            activity.set(row, (activity.get(row) ?? 0n) + BigInt(program.value[e]) * BigInt(x));
        }
    }
    for (const [row, sum] of activity) {
        // Mixed comparisons of bigint and number are exact, infinities included.
        if (sum < program.rowLower[row] || sum > program.rowUpper[row])
            return { kind: 'row', row, activity: sum };
    }
    return null;
}
function exactObjective(program, point) {
    let sum = 0;
    let magnitude = 0;
    for (let j = 0; j < program.columns; j += 1) {
        const term = program.objective[j] * point[j];
        sum += term;
        magnitude += Math.abs(term);
    }
    if (magnitude <= LIMIT)
        return sum + 0;
    let exact = 0n;
    for (let j = 0; j < program.columns; j += 1)
        exact += BigInt(program.objective[j]) * BigInt(point[j]);
    const value = Number(exact);
    return Number.isSafeInteger(value) ? value : null;
}
function violated(violation) {
    return { feasible: false, violated: violation };
}
function fault(message) {
    return { kind: 'fault', message };
}
