import { checkEach, countedInHorizon, wholeUnits } from '../facts/competency.ts';
import type { Check } from '../facts/finding.ts';
import { eachOf, formatSubject, speaksOf, whereaboutsOf } from '../facts/subject.ts';

/** So many cycles of the horizon at each site (or area, employer …): not more, not fewer. */
export const checkSpread: Check = checkEach('spread', (binding) => {
  const { tables, rule } = binding;
  const places = countedInHorizon(binding).flatMap((stay) =>
    Array.from({ length: stay.last - stay.first + 1 }, (_, index) => whereaboutsOf(stay, stay.first + index)),
  );
  return rule.subject
    .flatMap((term) => eachOf(tables, term))
    .flatMap((term) => {
      const cycles = places.filter((where) => speaksOf(tables, term, where)).length;
      const units =
        wholeUnits(cycles * 100 - (rule.atMost ?? Number.POSITIVE_INFINITY)) +
        wholeUnits((rule.atLeast ?? 0) - cycles * 100);
      if (units === 0) return [];
      const facts = {
        subject: formatSubject([term]),
        cycles,
        atLeast: rule.atLeast ?? '',
        atMost: rule.atMost ?? '',
      };
      return [{ units, facts }];
    });
});
