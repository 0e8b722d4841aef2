/** Every row that binds one agent's pathway, kind by kind. */
export function ownRows({ counters, distincts, precedences, transitions, }) {
    return [...counters, ...distincts, ...precedences, ...transitions];
}
/** The model without the rows, of agents and of slots, for which `keep` says no. */
export function filterRows(model, keep) {
    return {
        ...model,
        counters: model.counters.filter(keep),
        distincts: model.distincts.filter(keep),
        precedences: model.precedences.filter(keep),
        transitions: model.transitions.filter(keep),
        slotRows: model.slotRows.filter(keep),
    };
}
