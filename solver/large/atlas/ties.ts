import type { ChoiceTable } from '../../model/pathway-model.ts';
import type { ChoiceSides, SlotSide } from '../../model/slot-sides.ts';
import { countUp, shareFloats, shareInts } from './shared-arrays.ts';

/**
 * Guarantees in which agents count against each other: what one takes, another has to take as well. Entries of agent a:
 * first[a] … first[a + 1] − 1, its mates: firstMate[a] … firstMate[a + 1] − 1.
 */
export interface TieTable {
  readonly first: Int32Array;
  readonly side: Int32Array;
  /** No pathway of the agent counts with less than `low` (≤ 0) or with more than `high` (≥ 0). */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly firstMate: Int32Array;
  /** Those who share such a side with the agent. */
  readonly mate: Int32Array;
}

/** Finds what ties the agents of a model together. */
export function findTies(
  { agent: agentOf, count, first: firstChoice }: ChoiceTable,
  sides: readonly SlotSide[],
  { first, side, weight }: ChoiceSides,
): TieTable {
  const counted = { for: new Uint8Array(sides.length), against: new Uint8Array(sides.length) };
  for (let e = 0; e < side.length; e += 1) counted[weight[e]! > 0 ? 'for' : 'against'][side[e]!] = 1;
  const isTied = sides.map(
    ({ miss }, s) => miss === null && counted.for[s] === 1 && counted.against[s] === 1,
  );
  /** By agent: what all its choices in a side would count with, against and for. */
  const swings = Array.from({ length: firstChoice.length - 1 }, () => new Map<number, Swing>());
  const agentsIn = new Map<number, Set<number>>();
  for (let choice = 0; choice < count; choice += 1) {
    const agent = agentOf[choice]!;
    for (let e = first[choice]!; e < first[choice + 1]!; e += 1) {
      const s = side[e]!;
      if (!isTied[s]) continue;
      const { low, high } = swings[agent]!.get(s) ?? { low: 0, high: 0 };
      swings[agent]!.set(s, { low: low + Math.min(0, weight[e]!), high: high + Math.max(0, weight[e]!) });
      agentsIn.set(s, (agentsIn.get(s) ?? new Set()).add(agent));
    }
  }
  const ties = swings.map((own) => [...own].map(([s, swing]) => ({ side: s, ...swing })));
  const mates = ties.map((own, agent) => {
    const all = new Set(own.flatMap((tie) => [...agentsIn.get(tie.side)!]));
    return [...all].filter((other) => other !== agent).sort((a, b) => a - b);
  });
  const flat = ties.flat();
  return {
    first: shareInts(countUp(ties)),
    side: shareInts(flat.map((tie) => tie.side)),
    low: shareFloats(flat.map(({ low }) => low)),
    high: shareFloats(flat.map(({ high }) => high)),
    firstMate: shareInts(countUp(mates)),
    mate: shareInts(mates.flat()),
  };
}

/** The agents, ascending, and everybody tied to one of them. */
export function withMates({ firstMate, mate }: TieTable, agents: Iterable<number>): number[] {
  const all = new Set(agents);
  // What is added is visited too: mates of mates come along.
  for (const agent of all)
    for (let e = firstMate[agent]!; e < firstMate[agent + 1]!; e += 1) all.add(mate[e]!);
  return [...all].sort((a, b) => a - b);
}

interface Swing {
  readonly low: number;
  readonly high: number;
}
