import type { Programme } from '../domain/programme.ts';
import type { Repairs } from '../explain/repair.ts';
import { type ReadInput } from './read-input.ts';
type ReadProgramme = Exclude<ReadInput, {
    kind: 'rejected';
}>;
/** A programme as it was read, with the cheapest repair laid over it as a scenario. */
export interface RelaxedInput {
    readonly input: ReadProgramme;
    /** The changes in words. */
    readonly relaxed: readonly string[];
}
/**
 * Writes the cheapest repair that tables can express (places added, decisions lifted) as one more scenario, so that the
 * run keeps it among its inputs and everything that re-checks a run sees it. `null` when no repair found is of that kind.
 */
export declare function relaxInput({ sources }: ReadProgramme, programme: Programme, { repairs }: Repairs): Promise<RelaxedInput | null>;
export {};
