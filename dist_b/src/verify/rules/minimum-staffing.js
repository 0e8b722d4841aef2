import { filledIn } from '../slot-facts.js';
/** A slot of the horizon below its minimum is never wrong, but it is the first thing to be avoided. */
export const checkMinimumStaffing = ({ tables, slots }) => slots.flatMap((slot) => {
    const { placement, cycle, terms } = slot;
    const filled = filledIn(slot);
    if (cycle > tables.settings.cycles || filled >= terms.minimum)
        return [];
    return [
        {
            rotator: null,
            placement: placement.id,
            cycle,
            refs: [terms.at],
            facts: { filled, minimum: terms.minimum, unit: terms.unit },
            strength: 'should',
            units: terms.minimum - filled,
            weight: 1,
        },
    ];
});
