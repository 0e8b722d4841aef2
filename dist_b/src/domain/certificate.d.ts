import type { PlacementId, RotatorId, SiteId } from './ids.ts';
/** Version of the shape of `certificate.json`; a change that breaks readers raises the number. */
export declare const CERTIFICATE_SCHEMA = "placewright.certificate/1";
/**
 * What lets a third party check the bounds of a run without a solver: prices of slots and of tiers that are
 * held. Any prices give a valid bound; wrong ones give a weaker one (docs/semantics.md, *Certificate*).
 */
export interface Certificate {
    readonly schema: typeof CERTIFICATE_SCHEMA;
    readonly parts: readonly CertifiedPart[];
}
/** Rotators who share no slot with those of another part. */
export interface CertifiedPart {
    readonly rotators: readonly RotatorId[];
    /** In the order of the tiers; a tier without prices is left out. */
    readonly tiers: readonly CertifiedTier[];
}
/** The prices behind one tier's bound: integers over `scale`, in the unit of the tier. */
export interface CertifiedTier {
    /** As in `run.json`. */
    readonly tier: string;
    readonly scale: number;
    /** Of `worst-off` only: the dissatisfaction that not everybody can stay within. */
    readonly above: number | null;
    readonly slots: readonly SlotPrice[];
    readonly held: readonly HeldPrice[];
}
/**
 * One row of the tables that several rotators share. Prices are for one hundredth of the slot's unit
 * (`capacity`, `minimum-staffing`), or for one rotator (the others).
 */
export type SharedRow = {
    readonly rule: 'capacity' | 'minimum-staffing' | 'supervision' | 'preceptor';
    readonly placement: PlacementId;
    readonly cycle: number;
} | {
    readonly rule: 'named-supervision';
    readonly site: SiteId;
    readonly cycle: number;
    /** Whom the row counts: rotators of a profession in rotations that ask for these kinds of supervisor. */
    readonly classes: readonly {
        readonly profession: string;
        readonly kinds: readonly string[];
    }[];
} | {
    readonly rule: 'pair';
    readonly rotator: RotatorId;
    readonly other: RotatorId;
    readonly kind: 'together' | 'apart';
    readonly scope: 'slot' | 'site' | 'rotation';
    /** The placement, site or rotation, as the scope says. */
    readonly place: string;
    readonly cycle: number;
};
export type SlotPrice = SharedRow & {
    readonly price: number;
};
/** Price of a tier held at the value it has; `above`: of the count of rotators above a dissatisfaction. */
export interface HeldPrice {
    readonly tier: string;
    readonly above: number | null;
    readonly price: number;
}
