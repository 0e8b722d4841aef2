import { BARRIERS, type EligibilityRule } from '../facts/eligible.ts';
import { breach, type Check, type Finding } from '../facts/finding.ts';
import { offeredTerms } from '../facts/review.ts';

/** The check of a rule between one rotator and one slot, held in every cycle of an assignment. */
export function checkEligibility(rule: EligibilityRule): Check {
  const barrier = BARRIERS[rule];
  return ({ tables, pathways }) => {
    const findings: Finding[] = [];
    for (const pathway of pathways.values()) {
      for (const stay of pathway) {
        for (let cycle = stay.first; cycle <= stay.last; cycle += 1) {
          const terms = offeredTerms(stay, cycle);
          if (terms === null) continue;
          const seat = { tables, person: stay.person, place: stay, terms, cycle };
          if (!barrier.stops(seat)) continue;
          findings.push(
            breach({
              rotator: stay.person.rotator.id,
              placement: stay.placement.id,
              cycle,
              refs: barrier.refs(seat),
              facts: barrier.facts(seat),
            }),
          );
        }
      }
    }
    return findings;
  };
}
