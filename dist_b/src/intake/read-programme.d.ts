import type { Issue } from '../domain/issue.ts';
import type { Programme } from '../domain/programme.ts';
import type { InputFile } from './input-file.ts';
import type { ScenarioChange } from './merge-scenario.ts';
export { type InputFile, MAX_FILE_BYTES, oversizedFile } from './input-file.ts';
export type { ScenarioChange } from './merge-scenario.ts';
/** The folder that the files of a scenario stand under in digests and issues: `scenario`, `scenario-2` … */
export declare function scenarioFolder(layer: number): string;
export type Intake = {
    readonly kind: 'programme';
    readonly programme: Programme;
    /** Warnings only. */
    readonly issues: readonly Issue[];
    /** What the scenarios change, row by row; empty without any. */
    readonly changes: readonly ScenarioChange[];
} | {
    readonly kind: 'rejected';
    readonly issues: readonly Issue[];
};
/**
 * Reads a programme from the files of its folder (CSV tables, or one .xlsx workbook with a sheet a table),
 * with the changed rows of scenarios laid over it, each over those before it. Bad input is data: the answer is
 * either a whole programme, every reference of it checked and every list in canonical order, or all problems of all
 * files at once. Files of scenarios are named by {@link scenarioFolder}.
 */
export declare function readProgramme(files: readonly InputFile[], options?: {
    readonly scenarios?: readonly (readonly InputFile[])[];
}): Promise<Intake>;
