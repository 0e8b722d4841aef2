import type { CertifiedTier } from '../../domain/certificate.ts';
import type { Member, PartGround } from './part-ground.ts';
import { type CostGround } from './tier-costs.ts';
/** The tiers settled so far, as the part's own allocation has them: what later bounds may take for granted. */
export interface HeldTiers {
    /** Total of a tier over the part: at least what was proved, at most what it has (and its slack). */
    readonly totals: ReadonlyMap<string, {
        readonly least: number;
        readonly most: number;
    }>;
    /** Greatest programme dissatisfaction of the whole run. */
    readonly worst: number;
    /** No counted rotator carries more. */
    readonly cap: number;
    /** How many of the part carry more than this; `null` where that is not held. */
    readonly mostAbove: (tier: string, above: number) => number | null;
    /** Ledger balance that counts. */
    readonly offsetOf: (member: Member) => number;
    /** What the part may come to at most in a tier that is held; `null` where nothing is. */
    readonly mostOf: (tier: string) => number | null;
    /** Holds a tier at the allocation's value; `bound` is what was proved of it. */
    readonly hold: (tier: string, bound: number | null) => void;
}
/** Nothing is held yet. */
export declare function openHeldTiers(ground: CostGround, opened: PartGround): HeldTiers;
/** Held tiers as they enter a bound: rates on their costs, steps on loads, and price × limit. */
export declare function heldTerms(held: HeldTiers, { held: prices }: CertifiedTier): {
    readonly rates: ReadonlyMap<string, number>;
    readonly steps: readonly {
        readonly above: number;
        readonly price: number;
    }[];
    readonly limits: bigint;
};
