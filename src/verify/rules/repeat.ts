import { checkEach, countedStays, wholeUnits } from '../facts/competency.ts';
import type { Check } from '../facts/finding.ts';
import { eachOf, formatSubject, speaksOf, whereaboutsOf, whereaboutsOfEntry } from '../facts/subject.ts';

/** No more than so many assignments of the same rotation (or site, setting …), history included. */
export const checkRepeat: Check = checkEach('repeat', (binding) => {
  const { tables, rule, person } = binding;
  const atMost = rule.atMost ?? 100;
  const places = [
    ...person.history.map(whereaboutsOfEntry),
    ...countedStays(binding).map((stay) => whereaboutsOf(stay)),
  ];
  return rule.subject
    .flatMap((term) => eachOf(tables, term))
    .flatMap((term) => {
      const times = places.filter((where) => speaksOf(tables, term, where)).length;
      const units = wholeUnits(times * 100 - atMost);
      if (units === 0) return [];
      const refs = person.history
        .filter((entry) => speaksOf(tables, term, whereaboutsOfEntry(entry)))
        .map((entry) => entry.at);
      return [{ units, refs, facts: { subject: formatSubject([term]), times, atMost } }];
    });
});
