/**
 * Whether something new may be written in `folder` or, where that is not there yet, in the nearest one above it: `null`, or one
 * sentence why not. It is tried, since permissions do not tell: `/proc` has them and takes nothing. Leaves no trace. `name`: of
 * what is to be written, since a file system takes names up to a length only.
 */
export declare function refuseGround(folder: string, name: string): Promise<string | null>;
/** What is written lies under such a name beside its place until it is whole. */
export declare function nameStaged(name: string): string;
/** How all names of {@link nameStaged} begin. */
export declare function stagingPrefix(name: string): string;
