import type { PlacementId } from '../domain/ids.ts';
import type { Table } from './csv.ts';
/** What one more place at a placement would be worth. */
export interface ExtraPlace {
    readonly placement: PlacementId;
    /**
     * `solved`: the best allocation with it is known. `ruled-out`: prices prove that it cannot beat the best one found.
     * `unknown`: the time was too short.
     */
    readonly kind: 'solved' | 'ruled-out' | 'unknown';
    /** Every value is proved best; false unless solved. */
    readonly proved: boolean;
    /** With the place: values when solved, else lower bounds as far as the prices prove any. */
    readonly tiers: readonly {
        readonly name: string;
        readonly value: number | null;
    }[];
}
/** Extra places against the allocation as it is; best first. */
export interface ExtraPlaces {
    readonly schema: 'placewright.extra-places/1';
    readonly now: readonly {
        readonly name: string;
        readonly value: number;
    }[];
    readonly places: readonly ExtraPlace[];
}
/** A row a placement: what is known of each tier with one more place there. */
export declare function tabulateExtraPlaces({ now, places }: ExtraPlaces): Table;
