import { type Allocation, type Assignment, compareAssignments } from '../../src/domain/allocation.ts';
import type { Programme } from '../../src/domain/programme.ts';

/** Every way to place everybody, rules and overlaps with the horizon's end aside; `limit` at most. */
export function everyAllocation(programme: Programme, limit: number): readonly Allocation[] {
  const perRotator = programme.rotators.map((rotator) => pathways(programme, rotator.id, 1));
  let combined: readonly (readonly Assignment[])[] = [[]];
  for (const own of perRotator) {
    if (combined.length * own.length > limit) throw new RangeError('too many allocations to try them all');
    combined = combined.flatMap((chosen) => own.map((pathway) => [...chosen, ...pathway]));
  }
  const { cycles } = programme.settings;
  return combined.map((assignments) => ({
    assignments: assignments.filter(({ cycle }) => cycle <= cycles).sort(compareAssignments),
    completion: assignments.filter(({ cycle }) => cycle > cycles).sort(compareAssignments),
  }));
}

function pathways(
  programme: Programme,
  rotator: Assignment['rotator'],
  cycle: number,
): readonly (readonly Assignment[])[] {
  const { cycles, programmeCycles } = programme.settings;
  if (cycle > programmeCycles) return [[]];
  const found = [...pathways(programme, rotator, cycle + 1)];
  for (const { id, rotation } of programme.placements) {
    const length = programme.rotations.find((row) => row.id === rotation)?.lengthCycles ?? 1;
    const last = cycle + length - 1;
    if (last > programmeCycles || (cycle <= cycles && last > cycles)) continue;
    for (const rest of pathways(programme, rotator, last + 1)) {
      found.push([{ rotator, placement: id, cycle, length }, ...rest]);
    }
  }
  return found;
}
