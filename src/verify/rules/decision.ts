import { breach, type Check, type Finding } from '../facts/finding.ts';
import { stayIn } from '../facts/review.ts';

/** A fixed rotator is where the decision says, a forbidden placement is not taken. */
export const checkDecision: Check = ({ tables, pathways }) => {
  const findings: Finding[] = [];
  for (const { rotator, decisions } of tables.people.values()) {
    const pathway = pathways.get(rotator.id) ?? [];
    for (const decision of decisions) {
      const there = stayIn(pathway, decision.cycle)?.placement.id ?? null;
      const kept =
        decision.decision === 'fix'
          ? decision.cycle > tables.settings.cycles || there === decision.placement
          : there === null || there !== decision.placement;
      if (kept) continue;
      findings.push(
        breach({
          rotator: rotator.id,
          placement: there,
          cycle: decision.cycle,
          refs: [decision.at],
          facts: { decision: decision.decision, decided: decision.placement ?? '' },
        }),
      );
    }
  }
  return findings;
};
