import { breach, type Check } from '../facts/finding.ts';
import { filledIn } from '../facts/slot-facts.ts';

/** No slot holds more than its capacity: heads, or WTE with the excess it allows. */
export const checkCapacity: Check = ({ slots }) =>
  slots.flatMap((slot) => {
    const { placement, cycle, terms, stays } = slot;
    const filled = filledIn(slot);
    const most = terms.capacity + (terms.unit === 'wte' ? terms.excess : 0);
    if (filled <= most) return [];
    const facts = { filled, capacity: terms.capacity, excess: terms.excess, unit: terms.unit };
    const refs = [terms.at, ...stays.map((stay) => stay.person.rotator.at)];
    return [breach({ placement: placement.id, cycle, refs, facts })];
  });
