/** A column whose header must be there and whose cells must be filled in. */
export function required(header, cell, description, extras = {}) {
    return { header, cell, blank: { allowed: false }, description, ...withDefaults(extras) };
}
/** A column that may be missing or blank. */
export function optional(header, cell, blank, description, extras = {}) {
    return { header, cell, blank: { allowed: true, ...blank }, description, ...withDefaults(extras) };
}
function withDefaults(extras) {
    const { aliases = [], references = null, outlives = false } = extras;
    return { aliases, references, outlives };
}
export const NO_RESTRICTION = {
    value: null,
    meaning: 'no restriction',
};
export const UNKNOWN = {
    value: null,
    meaning: 'not known',
};
