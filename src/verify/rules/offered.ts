import { slotTerms } from '../../domain/programme.ts';
import { breach, type Check, type Finding } from '../facts/finding.ts';
import { offeredTerms } from '../facts/review.ts';

/** Placements exist, are offered in every cycle of the assignment, and are taken for their whole length inside the cycles there are. */
export const checkOffered: Check = ({ tables, pathways, malformed }) => {
  const findings: Finding[] = [];
  for (const { assignment, problem } of malformed) {
    if (problem === 'unknown-rotator') continue;
    const { rotator, placement, cycle, length } = assignment;
    const person = tables.people.get(rotator);
    findings.push(
      breach({
        rotator,
        placement,
        cycle,
        refs: [person?.rotator.at],
        facts: { problem, length, cycles: tables.settings.cycles, lastCycle: person?.lastCycle ?? 0 },
      }),
    );
  }
  for (const pathway of pathways.values()) {
    for (const stay of pathway) {
      const found = { rotator: stay.person.rotator.id, placement: stay.placement.id };
      const length = stay.last - stay.first + 1;
      if (length !== stay.rotation.lengthCycles) {
        findings.push(
          breach({
            ...found,
            cycle: stay.first,
            refs: [stay.rotation.at],
            facts: { problem: 'wrong-length', length, lengthCycles: stay.rotation.lengthCycles },
          }),
        );
      }
      for (let cycle = stay.first; cycle <= stay.last; cycle += 1) {
        if (offeredTerms(stay, cycle) !== null) continue;
        const terms = slotTerms(stay.placement, cycle) ?? [...stay.placement.byCycle.values()][0];
        findings.push(breach({ ...found, cycle, refs: [terms?.at], facts: { problem: 'not-offered' } }));
      }
    }
  }
  return findings;
};
