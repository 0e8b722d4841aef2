import { breach, type Check, type Finding } from '../facts/finding.ts';

/** A rotator is at no more than one placement in a cycle. */
export const checkOnePlacement: Check = ({ pathways }) => {
  const findings: Finding[] = [];
  for (const pathway of pathways.values()) {
    pathway.forEach((stay, index) => {
      const clash = pathway.slice(0, index).find((other) => other.last >= stay.first);
      if (clash === undefined) return;
      findings.push(
        breach({
          rotator: stay.person.rotator.id,
          placement: stay.placement.id,
          cycle: stay.first,
          refs: [stay.person.rotator.at],
          facts: { other: clash.placement.id, otherCycle: clash.first },
        }),
      );
    });
  }
  return findings;
};
