/** A line at a depth. */
export function line(text, depth = 0) {
    return { depth, text };
}
/** The page without sections that have nothing to say. */
export function dropEmpty(page) {
    return { ...page, sections: page.sections.filter(({ lines }) => lines.length > 0) };
}
