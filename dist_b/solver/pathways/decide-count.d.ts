import type { Engine, Failure, Where } from '../engine.ts';
import { type CountLimit, type Field, type PathwayColumn } from './field.ts';
import type { RisingToll } from './rising-toll.ts';
/** `open`: neither an allocation nor a proof within the time. */
export type Decision = 'found' | 'none' | 'open' | Failure;
interface Means {
    /** Leads to allocations worth finding. */
    readonly toll: RisingToll;
    /** Pathways up to which a part's are listed. */
    readonly longest?: number;
    /** Parts after which it is left open. */
    readonly parts?: number;
    readonly where: Where;
}
/**
 * Decides whether the field has an allocation that keeps `limit` besides all that is held. What is found becomes the
 * field's best. Branch and price: the relaxation counts over the pathways of each part, and where its prices leave few
 * pathways to an allocation that keeps the limit, one program over those settles the part. Otherwise the part is split:
 * by who carries more than a level, then by who takes a choice; before that, an allocation is looked for near the point.
 */
export declare function decideCount(engine: Engine, field: Field, limit: CountLimit, { toll, longest, parts: most, where }: Means): Promise<Decision>;
/** The whole field as a part, over all the pathways that such an allocation may use. */
export declare function decideListed(engine: Engine, field: Field, limit: CountLimit, { pathways, toll, where }: Means & {
    readonly pathways: readonly PathwayColumn[];
}): Promise<Decision>;
export {};
