import { checkEach, countedStays, wholeUnits } from '../facts/competency.ts';
import type { Check } from '../facts/finding.ts';
import { formatSubject, speaksOf, whereaboutsOf, whereaboutsOfEntry } from '../facts/subject.ts';

/** Between so many and so many different rotations out of a group, history included. */
export const checkChoose: Check = checkEach('choose', (binding) => {
  const { tables, rule, person } = binding;
  const places = [
    ...person.history.map(whereaboutsOfEntry),
    ...countedStays(binding).map((stay) => whereaboutsOf(stay)),
  ];
  const done = new Set(
    places
      .filter((where) => rule.subject.some((term) => speaksOf(tables, term, where)))
      .map((where) => where.rotation),
  );
  const count = done.size * 100;
  const units = Math.max(
    wholeUnits((rule.atLeast ?? 0) - count),
    wholeUnits(count - (rule.atMost ?? Number.POSITIVE_INFINITY)),
  );
  if (units === 0) return [];
  const facts = {
    subject: formatSubject(rule.subject),
    done: [...done].sort().join(';'),
    count,
    atLeast: rule.atLeast ?? '',
    atMost: rule.atMost ?? '',
  };
  return [{ units, refs: person.history.map((entry) => entry.at), facts }];
});
