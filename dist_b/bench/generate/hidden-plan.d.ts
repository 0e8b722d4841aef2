import { type Catalogue } from './catalogue.ts';
import type { GeneratedRotator } from './people.ts';
import { type Random } from './random.ts';
import type { ProgrammeSpec } from './spec.ts';
/** Placement of each rotator in each cycle (`null` while away): the allocation that proves the programme feasible. */
export type HiddenPlan = readonly (readonly (number | null)[])[];
/**
 * Draws a pathway for everyone that covers all pillars and repeats nothing. Wishes play no part in it, only the
 * sizes of the teams: what people want and what there is differ, which is what makes capacity bind.
 */
export declare function drawHiddenPlan(random: Random, spec: ProgrammeSpec, { catalogue, rotators }: {
    catalogue: Catalogue;
    rotators: readonly GeneratedRotator[];
}): HiddenPlan;
