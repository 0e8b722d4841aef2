import { BARRIERS } from '../eligible.js';
import { breach } from '../finding.js';
import { offeredTerms } from '../review.js';
/** The check of a rule between one rotator and one slot, held in every cycle of an assignment. */
export function checkEligibility(rule) {
    const barrier = BARRIERS[rule];
    return ({ tables, pathways }) => {
        const findings = [];
        for (const pathway of pathways.values()) {
            for (const stay of pathway) {
                for (let cycle = stay.first; cycle <= stay.last; cycle += 1) {
                    const terms = offeredTerms(stay, cycle);
                    if (terms === null)
                        continue;
                    const seat = { tables, person: stay.person, place: stay, terms, cycle };
                    if (!barrier.stops(seat))
                        continue;
                    findings.push(breach({
                        rotator: stay.person.rotator.id,
                        placement: stay.placement.id,
                        cycle,
                        refs: barrier.refs(seat),
                        facts: barrier.facts(seat),
                    }));
                }
            }
        }
        return findings;
    };
}
