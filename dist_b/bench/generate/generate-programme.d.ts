import { type Allocation } from '../../src/domain/allocation.ts';
import type { InputFile } from '../../src/intake/read-programme.ts';
import { type SpecKnobs } from './spec.ts';
/**
 * The files of a programme of any size, feasible by construction: same knobs, same bytes.
 * Throws `RangeError` when the knobs contradict each other.
 */
export declare function generateProgramme(knobs: SpecKnobs): InputFile[];
/** The same with the hidden plan that the capacities were made from: an allocation that meets every rule. */
export declare function drawProgramme(knobs: SpecKnobs): {
    files: InputFile[];
    plan: Allocation;
};
