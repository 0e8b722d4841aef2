import { loadOrTools, orToolsPeer } from './load-or-tools.js';
import { rowEntries } from './peer.js';
/** Its number in the wrapper's protocol. */
const SCIP_MIXED_INTEGER_PROGRAMMING = 3;
/** SCIP through the linear solver wrapper, one thread. */
export async function findScip(from) {
    const loaded = await loadOrTools('or-tools-wasm/mp-solver', from);
    if (loaded === null)
        return null;
    return await orToolsPeer('scip', {
        async solve(program, request) {
            const { response } = await loaded.MPSolver.solveModelRequest({
                model: mpModel(program, request.start),
                solverType: SCIP_MIXED_INTEGER_PROGRAMMING,
                ...(request.timeLimit !== undefined && { solverTimeLimitSeconds: request.timeLimit }),
                solverSpecificParameters: 'limits/gap = 0',
            }, { numThreads: 1 });
            return readMp(response);
        },
    });
}
function mpModel(program, start) {
    const columns = Array.from({ length: program.columns }, (_, column) => column);
    return {
        variable: columns.map((column) => ({
            lowerBound: program.columnLower[column],
            upperBound: program.columnUpper[column],
            objectiveCoefficient: program.objective[column],
            isInteger: program.integer[column] === 1,
        })),
        constraint: rowEntries(program).map((row, r) => ({
            varIndex: row.columns,
            coefficient: row.values,
            lowerBound: program.rowLower[r],
            upperBound: program.rowUpper[r],
        })),
        ...(start !== undefined && { solutionHint: { varIndex: columns, varValue: Array.from(start) } }),
    };
}
/** Protocol numbers or names, as the decoder likes. */
function readMp(response) {
    const point = Float64Array.from(response.variableValue ?? []);
    const objective = response.objectiveValue ?? 0;
    const bound = response.bestObjectiveBound ?? -Infinity;
    switch (response.status) {
        case 'MPSOLVER_OPTIMAL':
        case 0:
            return { kind: 'optimal', point, objective };
        case 'MPSOLVER_FEASIBLE':
        case 1:
            return { kind: 'incumbent', point, objective, bound, limit: 'time' };
        case 'MPSOLVER_INFEASIBLE':
        case 2:
            return { kind: 'infeasible' };
        case 'MPSOLVER_NOT_SOLVED':
        case 6:
            return { kind: 'unknown', limit: 'time', bound };
        default:
            return { kind: 'fault', message: `ended with status ${response.status}` };
    }
}
