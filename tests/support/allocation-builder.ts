import { type Allocation, type Assignment, compareAssignments } from '../../src/domain/allocation.ts';
import type { PlacementId, RotatorId } from '../../src/domain/ids.ts';
import type { Programme } from '../../src/domain/programme.ts';

/**
 * An allocation as one line a rotator, one word a cycle: `{ R1: 'P1 - P2 =' }` is P1 in the first cycle, nothing
 * in the second, P2 in the third and fourth. What starts past the horizon goes to the completion. Lines joined
 * with `&` lie over one another, which no accepted allocation does.
 */
export function buildAllocation(
  programme: Programme,
  pathways: Readonly<Record<string, string>>,
): Allocation {
  const all = Object.entries(pathways).flatMap(([rotator, lines]) =>
    lines.split('&').flatMap((line) => readPathway(rotator, line)),
  );
  const inHorizon = (assignment: Assignment): boolean => assignment.cycle <= programme.settings.cycles;
  return {
    assignments: all.filter(inHorizon).sort(compareAssignments),
    completion: all.filter((assignment) => !inHorizon(assignment)).sort(compareAssignments),
  };
}

function readPathway(rotator: string, line: string): Assignment[] {
  const words = line.split(' ').filter((word) => word !== '');
  return words.flatMap((word, index) => {
    if (word === '-' || word === '=') return [];
    const next = words.slice(index + 1).findIndex((later) => later !== '=');
    const length = 1 + (next < 0 ? words.length - index - 1 : next);
    return [{ rotator: rotator as RotatorId, placement: word as PlacementId, cycle: index + 1, length }];
  });
}
