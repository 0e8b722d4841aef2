import type { Outcome } from '../../solver/program/outcome.ts';
import type { Program } from '../../solver/program/program.ts';
import { loadOrTools, orToolsPeer } from './load-or-tools.ts';
import { type Peer, rowEntries } from './peer.ts';

/** The little of `or-tools-wasm/mp-solver` that is used here. */
interface MpSolverModule {
  readonly MPSolver: {
    solveModelRequest(
      request: object,
      options: { numThreads: number },
    ): Promise<{ readonly response: MpResponse }>;
  };
}

interface MpResponse {
  readonly status?: string | number;
  readonly variableValue?: readonly number[];
  readonly objectiveValue?: number;
  readonly bestObjectiveBound?: number;
}

/** Its number in the wrapper's protocol. */
const SCIP_MIXED_INTEGER_PROGRAMMING = 3;

/** SCIP through the linear solver wrapper, one thread. */
export async function findScip(from: string): Promise<Peer | null> {
  const loaded = await loadOrTools<MpSolverModule>('or-tools-wasm/mp-solver', from);
  if (loaded === null) return null;
  return await orToolsPeer('scip', {
    async solve(program, request) {
      const { response } = await loaded.MPSolver.solveModelRequest(
        {
          model: mpModel(program, request.start),
          solverType: SCIP_MIXED_INTEGER_PROGRAMMING,
          ...(request.timeLimit !== undefined && { solverTimeLimitSeconds: request.timeLimit }),
          solverSpecificParameters: 'limits/gap = 0',
        },
        { numThreads: 1 },
      );
      return readMp(response);
    },
  });
}

function mpModel(program: Program, start: Float64Array | undefined): object {
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
function readMp(response: MpResponse): Outcome {
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
