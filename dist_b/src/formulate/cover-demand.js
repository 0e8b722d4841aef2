import { deadlineOf } from './binding.js';
import { rulesOfKind } from './competency-rules.js';
import { tabulateCredits } from './credit.js';
import { termGroups } from './subject.js';
/** Spells out every cover rule: `pillar:*` and a blank subject ask for each pillar by itself. */
export function coverDemands(ground) {
    const { index, presence } = ground;
    return rulesOfKind(index, 'cover').flatMap((rule) => termGroups(index, rule.subject, 'pillar').map((terms) => {
        const credits = tabulateCredits(index, presence, terms);
        return {
            rule,
            terms,
            deadline: deadlineOf(index, rule),
            required: rule.atLeast ?? 100,
            credits,
            had: (rotator) => index.historyOf(rotator).reduce((sum, entry) => sum + credits.ofHistory(rotator, entry), 0),
        };
    }));
}
