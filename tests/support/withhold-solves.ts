import type { Backend, SolveRequest } from '../../solver/program/backend.ts';

/** A back end that comes to nothing where it is told to, as if the time were over. */
export function withholdSolves(backend: Backend, isWithheld: (request: SolveRequest) => boolean): Backend {
  return {
    name: backend.name,
    version: backend.version,
    estimateMemory: (program, request) => backend.estimateMemory(program, request),
    solve: async (program, request) =>
      isWithheld(request)
        ? { kind: 'unknown', limit: 'time', bound: Number.NEGATIVE_INFINITY }
        : await backend.solve(program, request),
  };
}
