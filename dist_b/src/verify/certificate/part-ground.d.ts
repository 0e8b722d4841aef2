import type { CertifiedPart } from '../../domain/certificate.ts';
import { type Person } from '../tables.ts';
import { type OwnGraph } from './own-graph.ts';
import type { Grains } from './price-book.ts';
import { type CostGround } from './tier-costs.ts';
/** One rotator of a part, with the pathways that are left of it. */
export interface Member {
    readonly person: Person;
    graph: OwnGraph;
    readonly isCounted: boolean;
}
/** One part of the programme: whom it holds, and what their stays cost. */
export interface PartGround {
    readonly members: readonly Member[];
    readonly grains: Grains;
    /** The slot's minimum staffing is this part's affair. */
    readonly owns: (placement: string, cycle: number) => boolean;
    /** Costs of a member's choices in a tier that adds up (`null`: another kind); worked out once. */
    readonly costs: (member: Member, tier: string) => Float64Array | null;
}
/**
 * Builds the pathways of everybody, part by part. `null` when the parts are no partition of the rotators, or when
 * they share a minimum staffing or a pair: their bounds would not add up.
 */
export declare function openParts(ground: CostGround, parts: readonly CertifiedPart[]): readonly PartGround[] | null;
