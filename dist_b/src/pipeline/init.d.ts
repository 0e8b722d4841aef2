export type InitResult = {
    readonly kind: 'written';
    readonly files: readonly string[];
} | {
    readonly kind: 'unknown-example';
    readonly known: readonly string[];
}
/** The folder holds something already; nothing in it is touched. */
 | {
    readonly kind: 'occupied';
};
/** Writes a ready-to-fill programme folder, or a copy of an example, where there is nothing yet. */
export declare function initProgramme(folder: string, example: string | null): Promise<InitResult>;
