import { loadOrTools, orToolsPeer } from './load-or-tools.js';
import { rowEntries } from './peer.js';
/**
 * CP-SAT with two workers. `from` is a file or folder from which `or-tools-wasm` can be resolved; `null` when it
 * cannot.
 */
export async function findCpSat(from) {
    const loaded = await loadOrTools('or-tools-wasm/cp-sat', from);
    if (loaded === null)
        return null;
    const { CpSat } = loaded;
    return await orToolsPeer('cp-sat', {
        async solve(program, request) {
            const model = await CpSat.createModel(cpModel(program, request.start));
            let bound = -Infinity;
            const { response } = await CpSat.solve(model, {
                numSearchWorkers: 2,
                ...(request.timeLimit !== undefined && { maxTimeInSeconds: request.timeLimit }),
            }, {
                onSolution: ({ solution, objectiveValue }) => {
                    const point = Float64Array.from(solution ?? [], Number);
                    request.onIncumbent?.({ point, objective: objectiveValue ?? 0, bound });
                },
                onBestBound: (better) => {
                    bound = better;
                    request.onBound?.(better);
                },
            });
            return response === null ? { kind: 'fault', message: 'gave no response' } : readCpSat(response);
        },
    });
}
/** Stand for absent bounds: CP-SAT wants finite domains, and no sum over a row may leave 64 bits. */
const UNBOUNDED = { column: 1e9, row: Number.MAX_SAFE_INTEGER };
function cpModel(program, start) {
    const columns = Array.from({ length: program.columns }, (_, column) => column);
    const domain = (lower, upper, unbounded) => [
        Math.max(lower, -unbounded),
        Math.min(upper, unbounded),
    ];
    const costed = columns.filter((column) => program.objective[column] !== 0);
    return {
        variables: columns.map((c) => ({
            domain: domain(program.columnLower[c], program.columnUpper[c], UNBOUNDED.column),
        })),
        constraints: rowEntries(program).map((row, r) => ({
            linear: {
                vars: row.columns,
                coeffs: row.values,
                domain: domain(program.rowLower[r], program.rowUpper[r], UNBOUNDED.row),
            },
        })),
        objective: { vars: costed, coeffs: costed.map((column) => program.objective[column]) },
        ...(start !== undefined && { solutionHint: { vars: columns, values: Array.from(start) } }),
    };
}
/** Protocol numbers or names, as the decoder likes. */
function readCpSat(response) {
    const point = Float64Array.from(response.solution ?? [], Number);
    const objective = response.objectiveValue ?? 0;
    const bound = response.bestObjectiveBound ?? -Infinity;
    switch (response.status) {
        case 'OPTIMAL':
        case 4:
            return { kind: 'optimal', point, objective };
        case 'FEASIBLE':
        case 2:
            return { kind: 'incumbent', point, objective, bound, limit: 'time' };
        case 'INFEASIBLE':
        case 3:
            return { kind: 'infeasible' };
        case 'UNKNOWN':
        case 0:
        case undefined:
            return { kind: 'unknown', limit: 'time', bound };
        default:
            return { kind: 'fault', message: `ended with status ${response.status}` };
    }
}
