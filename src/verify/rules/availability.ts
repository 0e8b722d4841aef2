import { breach, type Check, type Finding } from '../facts/finding.ts';

/** Rotators exist, and are there for long enough in every cycle in which they are placed. */
export const checkAvailability: Check = ({ tables, pathways, malformed }) => {
  const findings: Finding[] = [];
  for (const { assignment, problem } of malformed) {
    if (problem !== 'unknown-rotator') continue;
    const { rotator, placement, cycle } = assignment;
    findings.push(breach({ rotator, placement, cycle, refs: [], facts: { problem } }));
  }
  for (const pathway of pathways.values()) {
    for (const stay of pathway) {
      const { rotator, presence, workable, absences } = stay.person;
      for (let cycle = stay.first; cycle <= stay.last; cycle += 1) {
        const share = presence[cycle - 1];
        if (workable[cycle - 1] === true || share === undefined) continue;
        findings.push(
          breach({
            rotator: rotator.id,
            placement: stay.placement.id,
            cycle,
            refs: [rotator.at, ...absences.map((absence) => absence.at)],
            facts: {
              present: share.present,
              days: share.days,
              minimumPercent: tables.settings.minimumPresencePercent,
            },
          }),
        );
      }
    }
  }
  return findings;
};
