import type { PathwayModel } from '../pathway-model.ts';
import { type ExtraRow } from '../program/extend.ts';
import type { Program } from '../program/program.ts';
import { type Restriction } from '../program/restrict.ts';
import { type Assembly } from './assemble.ts';
/**
 * Where one component stands between two tiers: its program with every held tier written into it, the
 * columns still able to carry an optimum, and the best point so far.
 */
export interface Stage {
    readonly model: PathwayModel;
    readonly assembly: Assembly;
    program: Program;
    /** 1 = the column may still be used; the others are proved useless for the tiers already held. */
    keep: Uint8Array;
    point: Float64Array | null;
}
export declare function openStage(model: PathwayModel): Stage;
/** The program of the next solve: an objective over the stage's columns, on the columns kept (and `only`, if given). */
export declare function stageProgram(stage: Stage, objective: Float64Array, only?: Uint8Array): Restriction;
/** The stage's point as a start for a restriction; undefined when it uses a column left out. */
export declare function startFor(stage: Stage, restriction: Restriction): {
    start?: Float64Array;
};
/** Takes over a point found on a restriction. */
export declare function acceptPoint(stage: Stage, restriction: Restriction, point: Float64Array): void;
/** Writes rows (and binary columns) into the stage; the point grows by `values` for the new columns. */
export declare function writeRows(stage: Stage, rows: readonly ExtraRow[], fresh?: readonly number[]): void;
/** Drops columns whose use is proved to cost more than `allowance` over the bound. */
export declare function dropCostly(stage: Stage, restriction: Restriction, penalty: Float64Array, allowance: number): void;
/** Holds `objective · x ≤ limit` for all later tiers; nothing is written when no kept column has a cost. */
export declare function holdObjective(stage: Stage, objective: Float64Array, limit: number): void;
/** Exact value of an objective at the stage's point. Throws when the stage holds none. */
export declare function valueAtPoint(stage: Stage, objective: Float64Array): number;
/** Choices taken by the stage's point, ascending. Throws when the stage holds none. */
export declare function chosenAtPoint(stage: Stage): Int32Array;
