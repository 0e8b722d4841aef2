import { groupBy } from '../../domain/group-by.ts';
import type { RotationId, SiteId } from '../../domain/ids.ts';
import type { RotationPillar } from '../../domain/programme.ts';

/** What one cycle of a rotation at a site gives, pillar by pillar; a site's own row hides the row without a site. */
export type CreditRows = (rotation: RotationId, site: SiteId | null) => readonly RotationPillar[];

export function tabulateCredits(rows: readonly RotationPillar[]): CreditRows {
  const byRotation = groupBy(rows, (row) => row.rotation);
  return (rotation, site) => {
    const ofRotation = byRotation.get(rotation) ?? [];
    const own = new Set(
      ofRotation.filter((row) => row.site !== null && row.site === site).map((row) => row.pillar),
    );
    return ofRotation.filter(
      (row) => row.credit > 0 && (row.site === null ? !own.has(row.pillar) : row.site === site),
    );
  };
}
