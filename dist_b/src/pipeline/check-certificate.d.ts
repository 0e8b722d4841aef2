/** What the prices prove of one tier, in the unit of `run.json`. */
export interface ProvedTier {
    readonly name: string;
    readonly value: number;
    /** `null` = nothing. */
    readonly bound: number | null;
    /** (value − bound) / value; `null` without a bound. */
    readonly gap: number | null;
}
/** What a run's certificate proves, or the one sentence why it proves nothing. */
export type CertificateReview = {
    readonly kind: 'bounds';
    readonly tiers: readonly ProvedTier[];
} | {
    readonly kind: 'none';
    readonly reason: string;
};
/**
 * Recomputes every tier's bound from a run's tables and prices, without a solver. Throws `InputPathError` when the
 * folder is no run.
 */
export declare function checkCertificate(folder: string): Promise<CertificateReview>;
