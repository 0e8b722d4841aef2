import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { SolveRequest } from './backend.ts';
import type { Highs, Model, ModelData } from './highs-runtime.ts';
/**
 * What a relaxation starts from: nothing; the basis of the last solve, still feasible for the primal (only
 * columns or costs have changed since); or that basis, still feasible for the dual or for neither.
 */
export type WarmStart = 'none' | 'primal' | 'dual';
export declare function toModelData(highs: Highs, program: Program, relaxed: boolean): ModelData;
export declare function toVariableTypes(highs: Highs, program: Program): Int32Array;
/**
 * Solves a loaded model and reads the outcome, as claimed. `request.relax` must agree with the integrality
 * the model was given. Throws what the runtime throws.
 */
export declare function solveModel(highs: Highs, model: Model, program: Program, request: SolveRequest, warm?: WarmStart): Outcome;
/** True when a relaxation of this size is solved by interior point when it has no basis to start from. */
export declare function prefersInterior(program: Program): boolean;
