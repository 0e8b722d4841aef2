import type { Backend, SolveRequest } from '../../solver/backends/backend.ts';
import type { Program } from '../../solver/program/program.ts';
import type { Pathway } from './pathway-pool.ts';
import type { MssInstance } from './read-instance.ts';
/** Which cells have a row: those whose limits may bind. */
export type StaffedCells = readonly number[];
/** What the linear master says. */
export interface MasterPrices {
    /** Score of the relaxation, with what is still missing at a penalty. */
    readonly score: number;
    /** By cell of the instance: above 0 a place costs, below 0 it pays. */
    readonly cells: Float64Array;
    /** By student, above 0: how much of "the worst-off student" the student is; together 1. */
    readonly shares: Float64Array;
    /** Whether staffing is missed anywhere. */
    readonly missed: boolean;
}
/** What a student and period too few or too many costs, by cell. */
export interface Penalties {
    readonly short: Float64Array;
    readonly over: Float64Array;
}
/** The same everywhere. */
export declare function penaliseEverywhere(instance: MssInstance, penalty: number): Penalties;
/**
 * The linear master: pathways met so far, one a student in fractions, minimising −(total desire + least desire). Staffing may be missed, at
 * a penalty that limits what places may pay and cost.
 */
export declare class Master {
    #private;
    private constructor();
    static open(backend: Backend, instance: MssInstance, options: {
        readonly cells: StaffedCells;
        readonly penalties: Penalties;
    }): Promise<Master>;
    add(pathways: readonly Pathway[]): void;
    /** `null` when the back end gave up, or was told to. */
    solve(request: Pick<SolveRequest, 'interrupted'>): Promise<MasterPrices | null>;
    close(): void;
}
/**
 * The master as a program: column 0 is the least desire, then (with penalties) two columns a cell for what is missing and what is too much,
 * then the pathways. Rows: cells, one pathway a student, nobody below the least desire.
 */
export declare function writeMaster(instance: MssInstance, cells: StaffedCells, { pathways, penalties }: {
    readonly pathways: readonly Pathway[];
    readonly penalties: Penalties | null;
}): Program;
