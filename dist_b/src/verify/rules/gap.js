import { checkEach, wholeUnits } from '../competency.js';
import { unplacedCycles } from '../idle.js';
/** No more than so many workable cycles of the horizon without a placement. */
export const checkGap = checkEach('gap', ({ tables, person, rule, pathway, deadline }) => {
    const idle = unplacedCycles(tables, person, pathway).filter((cycle) => cycle <= deadline);
    const atMost = rule.atMost ?? 0;
    const units = wholeUnits(idle.length * 100 - atMost);
    if (units === 0)
        return [];
    return [{ units, facts: { idle: idle.join(';'), count: idle.length, atMost } }];
});
