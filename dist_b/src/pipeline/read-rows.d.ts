/** One row of a table of ours: column → text as it was before it was made safe for spreadsheets. */
export type TextRow = Readonly<Record<string, string>>;
/** Reads a CSV table that a run holds or a person wrote beside it; `null` when it is not a whole table. */
export declare function readRows(name: string, bytes: Uint8Array): readonly TextRow[] | null;
