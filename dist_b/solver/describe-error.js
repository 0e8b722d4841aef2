/** Message of anything thrown. */
export function describeError(error) {
    return error instanceof Error ? error.message : String(error);
}
