import { type Intake } from '../intake/read-programme.ts';
import { type LoadedInputs } from './load-inputs.ts';
/** A programme as read from disk, with the bytes it came from. */
export type ReadInput = (Extract<Intake, {
    kind: 'programme';
}> & {
    /** Path inside the run's `inputs/` → bytes: exactly the files that the programme was read from. */
    readonly sources: ReadonlyMap<string, Uint8Array>;
}) | Extract<Intake, {
    kind: 'rejected';
}>;
/**
 * Reads a programme folder (or workbook), with a scenario laid over it if one is given. Throws `InputPathError`
 * when a path leads nowhere; everything else that can be wrong is an issue.
 */
export declare function readInput(path: string, scenario: string | null): Promise<ReadInput>;
/** Reads a programme from files in memory, with scenarios laid over it, each over those before it. */
export declare function readLayers(base: LoadedInputs, scenarios: readonly LoadedInputs[]): Promise<ReadInput>;
