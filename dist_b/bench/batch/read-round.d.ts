/** Name and SHA-256 of every file of the latest round, without what differs from one making to the next. */
export declare function readRound(out: string): string;
