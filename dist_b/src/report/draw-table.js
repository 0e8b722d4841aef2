/** `draw.csv`: the order in which the lottery prefers rotators among equally good allocations. */
export function tabulateDraw(draws) {
    return {
        columns: ['cycle', 'position', 'rotator_id', 'ticket'],
        rows: draws.map(({ cycle, position, rotator, ticket }) => [cycle, position, rotator, ticket]),
    };
}
