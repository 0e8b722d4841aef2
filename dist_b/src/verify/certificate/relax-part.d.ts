import type { CertifiedTier } from '../../domain/certificate.ts';
import { type PricedChoices } from './cheapest-pathway.ts';
import { type HeldTiers } from './held-tiers.ts';
import type { Member, PartGround } from './part-ground.ts';
import type { CostGround } from './tier-costs.ts';
/** One tier of one part, with its prices and what is held so far. */
export interface Scene {
    readonly ground: CostGround;
    readonly opened: PartGround;
    readonly held: HeldTiers;
    readonly certified: CertifiedTier;
}
/** What is added up: a tier's costs, or the rotators who carry more than `step`; both `null`: nothing. */
export interface Target {
    readonly tier: string | null;
    readonly step: number | null;
}
/** The Lagrangian relaxation under the prices; every number is an integer over the scale. */
export interface Relaxation {
    /** Σ of the cheapest pathways, Σ of price × limit, and misses that would pay for themselves. */
    readonly value: bigint;
    /** Of each member. */
    readonly cheapest: readonly number[];
    readonly priced: readonly PricedChoices[];
}
/** Evaluates the relaxation among pathways that carry at most `cap`. `null` when a number would not be exact. */
export declare function relaxPart({ ground, opened, held, certified }: Scene, target: Target, cap: number): Relaxation | null;
/** A member's choices at so much for each unit of each tier; loads are dissatisfaction. */
export declare function priceOwnChoices(opened: PartGround, member: Member, rates: ReadonlyMap<string, number>): PricedChoices;
