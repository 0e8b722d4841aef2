/** Version of the shape of `run.json`; a change that breaks readers raises the number. */
export const RUN_SCHEMA = 'placewright.run/1';
/** The text of `run.json`: the facts, closed by a digest that seals them. */
export function renderRunFacts(facts, digest) {
    return `${JSON.stringify({ ...facts, digest }, null, 2)}\n`;
}
