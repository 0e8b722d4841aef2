import type { PathwayModel } from '../pathway-model.ts';
import { type TierPrices } from '../pathways/tier-prices.ts';
import type { Atlas } from './atlas.ts';
import { type Hold } from './hold.ts';
import type { ScaledPrices } from './prove-bound.ts';
import type { HeldWorst } from './weighed.ts';
/** What is bounded: an aim under rates of which its own tier has one, within holds, by prices. */
export interface Proof {
    readonly tier: number;
    readonly rates: Float64Array;
    readonly holds: readonly Hold[];
    readonly proof: ScaledPrices;
}
/** The bound as prices of its tier: all other tiers that it weighs are held at their weight, and how many carry the worst load. */
export declare function tellProof(model: PathwayModel, atlas: Atlas, { tier: aim, rates, holds, proof: { scale, prices } }: Proof, held: HeldWorst | null): TierPrices;
