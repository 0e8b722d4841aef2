import { type InputFile } from '../intake/read-programme.ts';
import type { OpenedRun } from './open-run.ts';
/** The tables that a run was made from: its programme, and the scenarios laid over it in order. */
export interface KeptInputs {
    readonly base: readonly InputFile[];
    readonly scenarios: readonly (readonly InputFile[])[];
}
/** Sorts out the files a run keeps in `inputs/`. */
export declare function listKeptInputs({ files }: Pick<OpenedRun, 'files'>): KeptInputs;
