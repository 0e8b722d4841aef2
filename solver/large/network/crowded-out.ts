import type { ChoiceTable } from '../../model/pathway-model.ts';
import type { ChoiceSides, SlotSide } from '../../model/slot-sides.ts';

type Timetable = Pick<ChoiceTable, 'count' | 'agent' | 'start' | 'length'>;

interface Entry {
  readonly choice: number;
  readonly weight: number;
}

/**
 * Choices (1) that are in no allocation, because whoever takes one has to have a partner along for whom there is no room beside it. Sides that
 * two agents must leave balanced are looked at, one by one.
 */
export function findCrowdedOut(
  choices: Timetable,
  sides: readonly SlotSide[],
  sidesOf: ChoiceSides,
): Uint8Array {
  const crowdedOut = new Uint8Array(choices.count);
  const { first, side, weight } = sidesOf;
  const entries = sides.map((): Entry[] => []);
  for (let choice = 0; choice < choices.count; choice += 1)
    for (let e = first[choice]!; e < first[choice + 1]!; e += 1)
      entries[side[e]!]!.push({ choice, weight: weight[e]! });
  /** Sides that others can only fill further. */
  const fills = entries.map((own, s) => sides[s]!.miss === null && own.every(({ weight: one }) => one >= 0));
  const loadsOf = (choice: number): Map<number, number> => {
    const loads = new Map<number, number>();
    for (let e = first[choice]!; e < first[choice + 1]!; e += 1)
      if (fills[side[e]!]) loads.set(side[e]!, weight[e]!);
    return loads;
  };
  const haveRoom = (one: number, other: number): boolean => {
    const loads = loadsOf(one);
    return [...loadsOf(other)].every(([s, load]) => load + (loads.get(s) ?? 0) <= sides[s]!.upper);
  };
  for (const [s, own] of entries.entries()) {
    const { lower, upper, miss } = sides[s]!;
    const isBalanced = miss === null && lower === 0 && upper === 0;
    if (!isBalanced || !areTwoWithOneEach(choices, own)) continue;
    for (const { choice, weight: call } of own) {
      const agent = choices.agent[choice]!;
      const answers = own.filter((other) => choices.agent[other.choice] !== agent && other.weight === -call);
      if (!answers.some((other) => haveRoom(choice, other.choice))) crowdedOut[choice] = 1;
    }
  }
  return crowdedOut;
}

/** Two agents, of each of whom no pathway has more than one of the choices: all of them last through one period. */
function areTwoWithOneEach({ agent, start, length }: Timetable, entries: readonly Entry[]): boolean {
  const agents = new Set(entries.map(({ choice }) => agent[choice]!));
  const latest = Math.max(...entries.map(({ choice }) => start[choice]!));
  const soonest = Math.min(...entries.map(({ choice }) => start[choice]! + length[choice]!));
  return agents.size === 2 && latest < soonest;
}
