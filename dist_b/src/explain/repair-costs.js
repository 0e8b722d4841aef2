/** What a change costs by the programme's settings, every step of it counted. */
export function costOf(change, costs) {
    return stepsOf(change) * costs[change.kind];
}
/** Of the places, how many; 1 for what is lifted as a whole. */
export function stepsOf(change) {
    return change.kind === 'place' ? change.times : 1;
}
