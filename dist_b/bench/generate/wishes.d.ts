import type { GeneratedSlot } from './capacities.ts';
import type { Catalogue } from './catalogue.ts';
import type { GeneratedRotator } from './people.ts';
import type { Random } from './random.ts';
import type { ProgrammeSpec } from './spec.ts';
interface WishContext {
    readonly catalogue: Catalogue;
    readonly rotators: readonly GeneratedRotator[];
    /** By placement, then cycle. */
    readonly slots: readonly (readonly GeneratedSlot[])[];
}
/**
 * Placements each rotator asks for, best first. Taste is correlated: everyone tends to like the same rotations
 * and the same sites, everyone prefers to work near home, and the rest is one's own.
 */
export declare function drawWishes(random: Random, spec: ProgrammeSpec, { catalogue, rotators, slots }: WishContext): number[][];
export {};
