import type { Backend, SolveRequest } from '../backends/backend.ts';
import { type ExtraColumns, type ExtraRow } from './extend.ts';
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
export declare function openGrowing(backend: Backend, program: Program): Promise<GrowingProgram>;
