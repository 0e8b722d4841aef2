import { checkEach } from '../competency.js';
import { lacksExperience, monthsRegistered } from '../eligible.js';
import { offeredTerms } from '../review.js';
import { formatSubject } from '../subject.js';
/** So many months registered before the first day in certain placements. */
export const checkExperience = checkEach('experience', ({ tables, person, rule, pathway }) => pathway.flatMap((stay) => {
    const terms = offeredTerms(stay, stay.first);
    if (terms === null)
        return [];
    const seat = { tables, person, place: stay, terms, cycle: stay.first };
    if (!lacksExperience(seat, rule))
        return [];
    const facts = {
        subject: formatSubject(rule.subject),
        months: monthsRegistered(seat),
        atLeast: rule.atLeast ?? 0,
    };
    return [{ units: 1, stay, facts }];
}));
