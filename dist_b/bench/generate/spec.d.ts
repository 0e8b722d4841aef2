/** What kind of programme to generate. Shares are in per cent. */
export interface ProgrammeSpec {
    readonly rotators: number;
    readonly placements: number;
    /** Horizon and length of the whole programme. */
    readonly cycles: number;
    readonly seed: string;
    /** Places beyond those of the hidden plan, in total and in every cycle. 0 = every place is needed. */
    readonly slackPercent: number;
    readonly professions: number;
    /** Core pillars of each profession, all to be covered within the programme. */
    readonly pillars: number;
    /** Kinds of rotation open to each profession. */
    readonly rotations: number;
    /** How many of these are open to every profession, and so tie the professions together. */
    readonly sharedRotations: number;
    /** About how many placements a rotator can reach (fewer when the profession has fewer). */
    readonly eligible: number;
    /** Most placements a rotator ranks, best first. */
    readonly wishes: number;
    /** Rotators with one or two rotations behind them. */
    readonly historyPercent: number;
    readonly partTimePercent: number;
    readonly nonDriverPercent: number;
    /** Rotators in preceptorship during the first cycle or two. */
    readonly preceptorshipPercent: number;
    /** Rotators away for one whole cycle. */
    readonly absencePercent: number;
    /** Placements with minimum staffing (met by the hidden plan). */
    readonly minimumPercent: number;
    /** Tiers of `objectives.csv`, highest first; empty = no such table, so the default order. */
    readonly tiers: readonly string[];
}
export type SpecKnobs = Pick<ProgrammeSpec, 'rotators' | 'placements' | 'cycles'> & Partial<ProgrammeSpec>;
/**
 * A full description: the county-to-nation programme of the study unless told otherwise.
 * Throws `RangeError` when no programme can look like that.
 */
export declare function completeSpec(knobs: SpecKnobs): ProgrammeSpec;
