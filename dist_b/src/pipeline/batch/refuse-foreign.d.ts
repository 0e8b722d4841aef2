/**
 * Whether rounds may be written in a folder: `null`, or one sentence why not. Only a new or empty folder, or one in which a batch
 * was at work before: rounds, logs and locks among the tables of a programme would be a mess to take apart.
 */
export declare function refuseForeign(out: string): Promise<string | null>;
