import type { Backend, SolveRequest } from './backend.ts';
import { appendColumns, type ExtraColumns, type ExtraRow, extendProgram } from './extend.ts';
import type { Outcome } from './outcome.ts';
import type { Program } from './program.ts';

/** A relaxation that gains columns and rows between solves. */
export interface GrowingProgram {
  add(columns: ExtraColumns): void;
  addRow(row: ExtraRow): void;
  /** One integer cost a column, those added included. */
  setObjective(objective: Float64Array): void;
  solve(request: SolveRequest): Promise<Outcome>;
  close(): void;
}

/** Kept in a session where the back end has one (the last basis is reused), else solved afresh each time. */
export async function openGrowing(backend: Backend, program: Program): Promise<GrowingProgram> {
  if (backend.open !== undefined) {
    const session = await backend.open(program);
    return {
      add: (columns) => session.addColumns(columns),
      addRow: (row) => session.addRow(row),
      setObjective: (objective) => session.setObjective(objective),
      solve: (request) => session.solve({ ...request, relax: true }),
      close: () => session.close(),
    };
  }
  let current = program;
  return {
    add(columns) {
      current = appendColumns(current, columns);
    },
    addRow(row) {
      const { objective } = current;
      current = { ...extendProgram(current, { binaries: 0, rows: [row] }), objective };
    },
    setObjective(objective) {
      current = { ...current, objective };
    },
    solve: (request) => backend.solve(current, { ...request, relax: true }),
    close() {},
  };
}
