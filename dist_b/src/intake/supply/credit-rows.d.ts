import type { RotationId, SiteId } from '../../domain/ids.ts';
import type { RotationPillar } from '../../domain/programme.ts';
/** What one cycle of a rotation at a site gives, pillar by pillar; a site's own row hides the row without a site. */
export type CreditRows = (rotation: RotationId, site: SiteId | null) => readonly RotationPillar[];
export declare function tabulateCredits(rows: readonly RotationPillar[]): CreditRows;
