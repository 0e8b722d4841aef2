import { IDLE } from '../../solver/model/pathway-model.ts';
import { type Allocation, type Assignment, compareAssignments } from '../domain/allocation.ts';
import type { Formulation } from './formulate.ts';

/** Reads chosen choices (numbers of the model, any order) as an allocation. */
export function interpretAllocation(formulation: Formulation, chosen: Int32Array): Allocation {
  const { programme, model, horizon } = formulation;
  const { agent, option, start, length } = model.choices;
  const taken = Array.from(chosen)
    .filter((choice) => option[choice] !== IDLE)
    .map(
      (choice): Assignment => ({
        rotator: programme.rotators[agent[choice]!]!.id,
        placement: programme.placements[option[choice]!]!.id,
        cycle: start[choice]! + 1,
        length: length[choice]!,
      }),
    )
    .sort(compareAssignments);
  return {
    assignments: taken.filter((assignment) => assignment.cycle <= horizon),
    completion: taken.filter((assignment) => assignment.cycle > horizon),
  };
}

/**
 * The way back: the choices of an allocation, ascending, with idle ones for the active cells it leaves empty.
 * Future assignments that serve no rule have no choice and are left out (idling there is as good). Throws
 * `RangeError` when an assignment has no choice because it is not allowed, or when idling is not.
 */
export function encodeAllocation(formulation: Formulation, allocation: Allocation): Int32Array {
  const { programme, model } = formulation;
  const { choices, periods, active } = model;
  const rotators = new Map(programme.rotators.map((rotator, at) => [rotator.id, at]));
  const placements = new Map(programme.placements.map((placement, at) => [placement.id, at]));
  const chosen: number[] = [];
  const covered = new Uint8Array(active.length);
  const take = (choice: number): void => {
    chosen.push(choice);
    const cell = choices.agent[choice]! * periods + choices.start[choice]!;
    covered.fill(1, cell, cell + choices.length[choice]!);
  };
  const encode = (assignment: Assignment): boolean => {
    const agent = rotators.get(assignment.rotator) ?? -1;
    const option = placements.get(assignment.placement) ?? IDLE;
    const choice =
      option === IDLE ? null : findChoice(formulation, { agent, option, start: assignment.cycle - 1 });
    if (choice === null || choices.length[choice] !== assignment.length) return false;
    take(choice);
    return true;
  };
  for (const assignment of allocation.assignments) {
    if (encode(assignment)) continue;
    const { rotator, placement, cycle } = assignment;
    throw new RangeError(`"${rotator}" may not start at "${placement}" in cycle ${cycle}`);
  }
  for (const assignment of allocation.completion) encode(assignment);
  for (let cell = 0; cell < active.length; cell += 1) {
    if (active[cell] === 0 || covered[cell] === 1) continue;
    const agent = Math.floor(cell / periods);
    const idle = findChoice(formulation, { agent, option: IDLE, start: cell % periods });
    if (idle === null) {
      throw new RangeError(
        `"${programme.rotators[agent]!.id}" may not be unplaced in cycle ${(cell % periods) + 1}`,
      );
    }
    take(idle);
  }
  return Int32Array.from(chosen).sort();
}

/** The same, or `null` where it would throw: the programme does not allow the allocation. */
export function encodeIfAllowed(formulation: Formulation, allocation: Allocation): Int32Array | null {
  try {
    return encodeAllocation(formulation, allocation);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Binary search among an agent's choices, which ascend by start, then option. */
function findChoice(
  { model }: Formulation,
  wanted: { readonly agent: number; readonly option: number; readonly start: number },
): number | null {
  const { first, start, option } = model.choices;
  let low = first[wanted.agent] ?? 0;
  let high = first[wanted.agent + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    const order = start[middle]! - wanted.start || option[middle]! - wanted.option;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return null;
}
