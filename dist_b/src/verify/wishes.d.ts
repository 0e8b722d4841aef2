import type { Preference } from '../domain/programme.ts';
import type { Hundredths } from '../domain/units.ts';
import type { Place } from './tables.ts';
declare const WISH_KINDS: readonly ['placement', 'rotation', 'site', 'area'];
type WishKind = (typeof WISH_KINDS)[number];
/** A rotator's wishes of one kind that apply to a cycle. */
export interface Wishes {
    readonly kind: WishKind;
    readonly wishes: readonly Preference[];
    /** The largest among them. */
    readonly weight: Hundredths;
}
/**
 * The wishes that apply to a cycle, by kind: those for this very cycle if there are any of the kind, else those
 * for every cycle; wishes about nothing that is open are dropped, and so are kinds without wishes.
 */
export declare function wishesIn(preferences: readonly Preference[], cycle: number, open: readonly Place[]): Wishes[];
/** Dissatisfaction (0 … 1000) with each open place as far as this kind of wish is concerned. */
export declare function valuePlaces(kind: Wishes, open: readonly Place[]): number[];
export {};
