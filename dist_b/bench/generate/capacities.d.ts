import type { Catalogue } from './catalogue.ts';
import type { HiddenPlan } from './hidden-plan.ts';
import type { GeneratedRotator } from './people.ts';
import type { Random } from './random.ts';
import type { ProgrammeSpec } from './spec.ts';
/** What a slot offers, in heads; capacity 0 = not offered in that cycle. */
export interface GeneratedSlot {
    readonly minimum: number;
    readonly capacity: number;
    /** `null` = any number of preceptees. */
    readonly preceptorPlaces: number | null;
}
/**
 * Slots by placement, then cycle: the places the hidden plan takes, plus in each cycle `slackPercent` of
 * their total (rounded down) scattered at random, so that the plan always fits and little else is left over.
 */
export declare function grantCapacities(random: Random, spec: ProgrammeSpec, people: {
    catalogue: Catalogue;
    rotators: readonly GeneratedRotator[];
    plan: HiddenPlan;
}): GeneratedSlot[][];
