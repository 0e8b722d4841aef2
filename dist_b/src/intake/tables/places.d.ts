import type { PlacementId, RotationId, SiteId } from '../../domain/ids.ts';
import type { Rotation, Site, SlotTerms, TravelTime } from '../../domain/programme.ts';
import { type Fields, type Table } from '../table.ts';
export declare const sites: Table<Fields<Site>>;
export declare const rotations: Table<Fields<Rotation>>;
/** One row of placements.csv: a placement's terms in one cycle, or in every cycle without a row of its own. */
export interface PlacementRow extends Fields<SlotTerms> {
    readonly id: PlacementId;
    readonly cycle: number | null;
    readonly rotation: RotationId;
    readonly site: SiteId;
}
export declare const placements: Table<PlacementRow>;
export declare const travel: Table<Fields<TravelTime>>;
