import { deadlineOf } from './binding.js';
import { rulesOfKind, wholeAtLeast, wholeAtMost } from './competency-rules.js';
import { historyMatches } from './subject.js';
/** Spells out every choose rule; a blank subject is all rotations. */
export function chooseDemands(index) {
    return rulesOfKind(index, 'choose').map((rule) => {
        const terms = rule.subject.length > 0 ? rule.subject : [{ kind: 'rotation', id: '*' }];
        return {
            rule,
            terms,
            deadline: deadlineOf(index, rule),
            atLeast: wholeAtLeast(rule),
            atMost: wholeAtMost(rule),
            done: (rotator) => new Set(index
                .historyOf(rotator)
                .filter((entry) => terms.some((term) => historyMatches(index, term, entry)))
                .map((entry) => entry.rotation)),
        };
    });
}
