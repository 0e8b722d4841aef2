import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Outcome } from '../../solver/outcome.ts';
import type { Program } from '../../solver/program.ts';
import { ProgramBuilder } from '../../solver/program-builder.ts';
import { type Peer, rowEntries } from './peer.ts';

/** The little of `or-tools-wasm` that is used here; the package itself is never a dependency. */
interface CpSatModule {
  readonly CpSat: {
    createModel(model: object): Promise<Uint8Array>;
    solve(
      model: Uint8Array,
      parameters: object,
      callbacks: {
        onSolution(response: CpSatResponse): void;
        onBestBound(bound: number): void;
      },
    ): Promise<{ readonly response: CpSatResponse | null }>;
  };
}

interface CpSatResponse {
  readonly status?: string | number;
  readonly solution?: readonly (number | string)[];
  readonly objectiveValue?: number;
  readonly bestObjectiveBound?: number;
}

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

const VERSION = '0.9.1';
/** Its number in the wrapper's protocol. */
const SCIP_MIXED_INTEGER_PROGRAMMING = 3;

/**
 * CP-SAT with two workers. `from` is a file or folder from which `or-tools-wasm` can be resolved; `null` when it
 * cannot.
 */
export async function findCpSat(from: string): Promise<Peer | null> {
  const loaded = await loadOrTools<CpSatModule>('or-tools-wasm/cp-sat', from);
  if (loaded === null) return null;
  const { CpSat } = loaded;
  return await warmedUp({
    ...inProcess('cp-sat'),
    async solve(program, request) {
      const model = await CpSat.createModel(cpModel(program, request.start));
      let bound = -Infinity;
      const { response } = await CpSat.solve(
        model,
        {
          numSearchWorkers: 2,
          ...(request.timeLimit !== undefined && { maxTimeInSeconds: request.timeLimit }),
        },
        {
          onSolution: ({ solution, objectiveValue }) => {
            const point = Float64Array.from(solution ?? [], Number);
            request.onIncumbent?.({ point, objective: objectiveValue ?? 0, bound });
          },
          onBestBound: (better) => {
            bound = better;
            request.onBound?.(better);
          },
        },
      );
      return response === null ? { kind: 'fault', message: 'gave no response' } : readCpSat(response);
    },
  });
}

/** SCIP through the linear solver wrapper, one thread. */
export async function findScip(from: string): Promise<Peer | null> {
  const loaded = await loadOrTools<MpSolverModule>('or-tools-wasm/mp-solver', from);
  if (loaded === null) return null;
  return await warmedUp({
    ...inProcess('scip'),
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

/** Compiling 50 MB of WebAssembly takes up to half a minute, which is no part of a solve. */
async function warmedUp(peer: Peer): Promise<Peer> {
  const builder = new ProgramBuilder();
  builder.addBinaries(1);
  await peer.solve(builder.build(), {});
  return peer;
}

function inProcess(name: string): Omit<Peer, 'solve'> {
  return {
    name,
    version: VERSION,
    estimateMemory: () => 0,
    usage: () => null,
    spent: () => null,
    news: () => [],
  };
}

async function loadOrTools<Module>(entry: string, from: string): Promise<Module | null> {
  try {
    const file = createRequire(pathToFileURL(`${from}/`)).resolve(entry);
    return (await import(pathToFileURL(file).href)) as Module;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Stand for absent bounds: CP-SAT wants finite domains, and no sum over a row may leave 64 bits. */
const UNBOUNDED = { column: 1e9, row: Number.MAX_SAFE_INTEGER };

function cpModel(program: Program, start: Float64Array | undefined): object {
  const columns = Array.from({ length: program.columns }, (_, column) => column);
  const domain = (lower: number, upper: number, unbounded: number): number[] => [
    Math.max(lower, -unbounded),
    Math.min(upper, unbounded),
  ];
  const costed = columns.filter((column) => program.objective[column] !== 0);
  return {
    variables: columns.map((c) => ({
      domain: domain(program.columnLower[c]!, program.columnUpper[c]!, UNBOUNDED.column),
    })),
    constraints: rowEntries(program).map((row, r) => ({
      linear: {
        vars: row.columns,
        coeffs: row.values,
        domain: domain(program.rowLower[r]!, program.rowUpper[r]!, UNBOUNDED.row),
      },
    })),
    objective: { vars: costed, coeffs: costed.map((column) => program.objective[column]!) },
    ...(start !== undefined && { solutionHint: { vars: columns, values: Array.from(start) } }),
  };
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
function readCpSat(response: CpSatResponse): Outcome {
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
