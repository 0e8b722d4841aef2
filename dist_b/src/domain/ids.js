/** Order of ids everywhere: UTF-16 code units, so that no locale can change a result. */
export function compareIds(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
