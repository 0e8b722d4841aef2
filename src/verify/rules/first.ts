import { checkEach } from '../facts/competency.ts';
import type { Check } from '../facts/finding.ts';
import { formatSubject, speaksOf, whereaboutsOf } from '../facts/subject.ts';

/** What a rotator without history must, or (at_most 0) must not, begin with. */
export const checkFirst: Check = checkEach('first', ({ tables, person, rule, pathway }) => {
  const stay = pathway[0];
  if (person.history.length > 0 || stay === undefined) return [];
  const where = whereaboutsOf(stay);
  const isInSubject = rule.subject.some((term) => speaksOf(tables, term, where));
  const wanted = rule.atMost !== 0;
  if (isInSubject === wanted) return [];
  return [
    {
      units: 1,
      stay,
      facts: { subject: formatSubject(rule.subject), wanted: wanted ? 'first' : 'not first' },
    },
  ];
});
