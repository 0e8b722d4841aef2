import { checkEach, countedInHorizon, wholeUnits } from '../competency.js';
import { eachOf, formatSubject, speaksOf, whereaboutsOf } from '../subject.js';
const EACH_SITE = [{ kind: 'site', id: '*' }];
/** So many cycles of the horizon at each site (or area, employer …): not more, not fewer. */
export const checkSpread = checkEach('spread', (binding) => {
    const { tables, rule } = binding;
    const subject = rule.subject.length === 0 ? EACH_SITE : rule.subject;
    const places = countedInHorizon(binding).flatMap((stay) => Array.from({ length: stay.last - stay.first + 1 }, (_, index) => whereaboutsOf(stay, stay.first + index)));
    return subject
        .flatMap((term) => eachOf(tables, term))
        .flatMap((term) => {
        const cycles = places.filter((where) => speaksOf(tables, term, where)).length;
        const units = wholeUnits(cycles * 100 - (rule.atMost ?? Number.POSITIVE_INFINITY)) +
            wholeUnits((rule.atLeast ?? 0) - cycles * 100);
        if (units === 0)
            return [];
        const facts = {
            subject: formatSubject([term]),
            cycles,
            atLeast: rule.atLeast ?? '',
            atMost: rule.atMost ?? '',
        };
        return [{ units, facts }];
    });
});
