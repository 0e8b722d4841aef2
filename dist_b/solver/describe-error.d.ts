/** Message of anything thrown. */
export declare function describeError(error: unknown): string;
