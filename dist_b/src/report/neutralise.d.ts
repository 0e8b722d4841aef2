/** The text as it is written to a CSV file. */
export declare function neutralise(text: string): string;
/** The text as it was before {@link neutralise}: `restore(neutralise(x)) === x` for every text. */
export declare function restore(cell: string): string;
