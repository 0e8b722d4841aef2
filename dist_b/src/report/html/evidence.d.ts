export declare function evidenceShort(evidence: string): string;
/** Each grade with its meaning, surest first. */
export declare function listEvidence(): readonly {
    readonly short: string;
    readonly long: string;
}[];
