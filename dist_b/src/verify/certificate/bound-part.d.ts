import type { CertifiedPart } from '../../domain/certificate.ts';
import type { PartGround } from './part-ground.ts';
import type { CostGround } from './tier-costs.ts';
/** What the prices prove of one part, by tier; `null` = nothing. */
export type PartBound = ReadonlyMap<string, number | null>;
/**
 * Bounds every tier of a part in turn. Each tier is then held: at the value it has, and without the choices that
 * its own prices prove too dear for that value.
 */
export declare function boundPart(ground: CostGround, part: CertifiedPart, opened: PartGround): PartBound;
