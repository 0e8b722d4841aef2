import { checkEach } from '../facts/competency.ts';
import { lacksExperience, monthsRegistered } from '../facts/eligible.ts';
import type { Check } from '../facts/finding.ts';
import { offeredTerms } from '../facts/review.ts';
import { formatSubject } from '../facts/subject.ts';

/** So many months registered before the first day in certain placements. */
export const checkExperience: Check = checkEach('experience', ({ tables, person, rule, pathway }) =>
  pathway.flatMap((stay) => {
    const terms = offeredTerms(stay, stay.first);
    if (terms === null) return [];
    const seat = { tables, person, place: stay, terms, cycle: stay.first };
    if (!lacksExperience(seat, rule)) return [];
    const facts = {
      subject: formatSubject(rule.subject),
      months: monthsRegistered(seat),
      atLeast: rule.atLeast ?? 0,
    };
    return [{ units: 1, stay, facts }];
  }),
);
