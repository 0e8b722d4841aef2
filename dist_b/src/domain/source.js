/** `rotators.csv:14`. */
export function formatSource(ref) {
    return `${ref.file}:${ref.line}`;
}
