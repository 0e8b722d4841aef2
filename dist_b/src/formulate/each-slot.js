/** Visits every offered slot of the model's cycles, by placement, then cycle. */
export function forEachSlot(index, occupants, visit) {
    index.programme.placements.forEach((placement, at) => {
        for (let cycle = 1; cycle <= occupants.periods; cycle += 1) {
            const terms = index.terms(at, cycle);
            if (terms !== null)
                visit({ placement, cycle, terms, members: occupants.of(at, cycle - 1) });
        }
    });
}
