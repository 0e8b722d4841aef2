import type { PathwayModel } from '../pathway-model.ts';
import type { Program } from '../program/program.ts';
/**
 * Reader (a) of the primitives: the pathway model as rows and columns.
 * Columns 0 … choices − 1 are the choices; misses, class indicators and locations follow.
 */
export interface Assembly {
    readonly program: Program;
    readonly choices: number;
    /** Rows of the sides of slot rows: from `firstSlotRow` up to `endSlotRow`. */
    readonly firstSlotRow: number;
    readonly endSlotRow: number;
    /** Miss columns of soft rows: what each unit costs, and in which tier. */
    readonly misses: readonly {
        readonly column: number;
        readonly tier: number;
        readonly weight: number;
    }[];
}
/** Writes every primitive of `model` as rows; the objective is zero until `tierObjective` fills one in. */
export declare function assemble(model: PathwayModel): Assembly;
/** Objective of one tier over the columns of an assembly (length `program.columns`). */
export declare function tierObjective(model: PathwayModel, assembly: Assembly, tier: number): Float64Array;
