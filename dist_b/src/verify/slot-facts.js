import { compareIds } from '../domain/ids.js';
/** How full a slot is, in hundredths of its unit. */
export function filledIn(slot) {
    if (slot.terms.unit === 'heads')
        return slot.stays.length * 100;
    return slot.stays.reduce((sum, stay) => sum + stay.person.rotator.wte, 0);
}
/** Every slot offered in the horizon, by placement, then cycle. */
export function listSlots({ tables, slots }) {
    return slots
        .filter((slot) => slot.cycle <= tables.settings.cycles)
        .map((slot) => {
        const { unit, minimum, capacity } = slot.terms;
        const filled = filledIn(slot);
        return {
            placement: slot.placement.id,
            cycle: slot.cycle,
            unit,
            filled,
            minimum,
            capacity,
            vacancies: Math.max(0, capacity - filled),
            shortfall: Math.max(0, minimum - filled),
            rotators: slot.stays.map((stay) => stay.person.rotator.id).sort(compareIds),
        };
    });
}
