import type { ChoiceTable } from '../../model/pathway-model.ts';
import type { ChoiceSides, SlotSide } from '../../model/slot-sides.ts';
import { countUp, shareFloats, shareInts } from './shared-arrays.ts';

/**
 * Guarantees in which agents count against each other: what one takes, another has to take as well. Entries of agent a:
 * first[a] … first[a + 1] − 1, its partners: firstPartner[a] … firstPartner[a + 1] − 1.
 */
export interface LinkTable {
  readonly first: Int32Array;
  readonly side: Int32Array;
  /** No pathway of the agent counts with less than `low` (≤ 0) or with more than `high` (≥ 0). */
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly firstPartner: Int32Array;
  /** Those who share such a side with the agent. */
  readonly partner: Int32Array;
}

/** Finds what links the agents of a model. */
export function findLinks(
  { agent: agentOf, count, first: firstChoice }: ChoiceTable,
  sides: readonly SlotSide[],
  { first, side, weight }: ChoiceSides,
): LinkTable {
  const counted = { for: new Uint8Array(sides.length), against: new Uint8Array(sides.length) };
  for (let e = 0; e < side.length; e += 1) counted[weight[e]! > 0 ? 'for' : 'against'][side[e]!] = 1;
  const isLinked = sides.map(
    ({ miss }, s) => miss === null && counted.for[s] === 1 && counted.against[s] === 1,
  );
  /** By agent: what all its choices in a side would count with, against and for. */
  const swings = Array.from({ length: firstChoice.length - 1 }, () => new Map<number, Swing>());
  const agentsIn = new Map<number, Set<number>>();
  for (let choice = 0; choice < count; choice += 1) {
    const agent = agentOf[choice]!;
    for (let e = first[choice]!; e < first[choice + 1]!; e += 1) {
      const s = side[e]!;
      if (!isLinked[s]) continue;
      const { low, high } = swings[agent]!.get(s) ?? { low: 0, high: 0 };
      swings[agent]!.set(s, { low: low + Math.min(0, weight[e]!), high: high + Math.max(0, weight[e]!) });
      agentsIn.set(s, (agentsIn.get(s) ?? new Set()).add(agent));
    }
  }
  const links = swings.map((own) => [...own].map(([s, swing]) => ({ side: s, ...swing })));
  const partners = links.map((own, agent) => {
    const all = new Set(own.flatMap((link) => [...agentsIn.get(link.side)!]));
    return [...all].filter((other) => other !== agent).sort((a, b) => a - b);
  });
  const flat = links.flat();
  return {
    first: shareInts(countUp(links)),
    side: shareInts(flat.map((link) => link.side)),
    low: shareFloats(flat.map(({ low }) => low)),
    high: shareFloats(flat.map(({ high }) => high)),
    firstPartner: shareInts(countUp(partners)),
    partner: shareInts(partners.flat()),
  };
}

/** The agents, ascending, and everybody tied to one of them. */
export function withPartners({ firstPartner, partner }: LinkTable, agents: Iterable<number>): number[] {
  const all = new Set(agents);
  // What is added is visited too: partners of partners come along.
  for (const agent of all)
    for (let e = firstPartner[agent]!; e < firstPartner[agent + 1]!; e += 1) all.add(partner[e]!);
  return [...all].sort((a, b) => a - b);
}

interface Swing {
  readonly low: number;
  readonly high: number;
}
