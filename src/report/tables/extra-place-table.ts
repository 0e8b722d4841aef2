import type { PlacementId } from '../../domain/ids.ts';
import type { Table } from '../text/csv.ts';

/** What one more place at a placement would be worth. */
export interface ExtraPlace {
  readonly placement: PlacementId;
  /**
   * `solved`: the best allocation with it is known. `ruled-out`: prices prove that it cannot beat the best one found.
   * `unknown`: its time was too short to find anything better, or to prove that there is nothing. `not-tried`: the time for all places was over, or somebody stopped it.
   */
  readonly kind: 'solved' | 'ruled-out' | 'unknown' | 'not-tried';
  /** Every value is proved best; false unless solved. Else they are what was found in time, and better than now. */
  readonly proved: boolean;
  /** With the place: values when solved, else lower bounds as far as the prices prove any. */
  readonly tiers: readonly { readonly name: string; readonly value: number | null }[];
}

/** Extra places against the allocation as it is; best first. */
export interface ExtraPlaces {
  readonly schema: 'placewright.extra-places/1';
  readonly now: readonly { readonly name: string; readonly value: number }[];
  readonly places: readonly ExtraPlace[];
}

/** A row a placement: what is known of each tier with one more place there. */
export function tabulateExtraPlaces({ now, places }: ExtraPlaces): Table {
  const names = now.map(({ name }) => name);
  return {
    columns: ['placement_id', 'kind', 'proved', ...names],
    rows: [
      ['', 'now', '', ...now.map(({ value }) => value)],
      ...places.map(({ placement, kind, proved, tiers }) => [
        placement,
        kind,
        proved ? 'yes' : 'no',
        ...names.map((name) => tiers.find((tier) => tier.name === name)?.value ?? null),
      ]),
    ],
  };
}
