import { compareIds } from '../../domain/ids.ts';
import { findFreePlaces } from './free-places.ts';
import type { Review, Slot } from './review.ts';
import type { SlotFacts } from './verdict.ts';

/** How full a slot is, in hundredths of its unit. */
export function filledIn(slot: Slot): number {
  if (slot.terms.unit === 'heads') return slot.stays.length * 100;
  return slot.stays.reduce((sum, stay) => sum + stay.person.rotator.wte, 0);
}

/** Every slot offered in the horizon, by placement, then cycle. */
export function listSlots(review: Review): SlotFacts[] {
  const { tables, slots } = review;
  const listed = slots.filter((slot) => slot.cycle <= tables.settings.cycles);
  const vacanciesOf = (slot: Slot): number => Math.max(0, slot.terms.capacity - filledIn(slot));
  const free = findFreePlaces(review, listed, vacanciesOf);
  return listed.map((slot) => {
    const { unit, minimum, capacity } = slot.terms;
    const filled = filledIn(slot);
    return {
      placement: slot.placement.id,
      cycle: slot.cycle,
      unit,
      filled,
      minimum,
      capacity,
      vacancies: vacanciesOf(slot),
      free: free.get(slot)!,
      shortfall: Math.max(0, minimum - filled),
      rotators: slot.stays.map((stay) => stay.person.rotator.id).sort(compareIds),
    };
  });
}
