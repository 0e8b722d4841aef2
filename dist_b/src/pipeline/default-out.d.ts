/** Where a run goes when nobody says: `out/<programme>`, named after the folder or workbook it is made from. */
export declare function defaultOut(programme: string): string;
