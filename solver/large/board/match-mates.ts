import type { Atlas } from '../atlas/atlas.ts';
import { NearPaths } from '../prices/near-paths.ts';
import { type Tariff, type Tolls, tollOf, tollsUnder } from '../prices/tolls.ts';
import type { NearPath } from '../prices/walk-chart.ts';
import type { Board } from './board.ts';

/** More than any prices can make of a pathway that does not go with a mate's. */
const DUTY = 1e9;
/** So many of a mate's pathways are matched. */
const MATCHED = 20;

/** The tolls beside everybody on the board: choices without room are out, and what mates on the board call for earns more than all else. */
export function tollsBeside(board: Board, tariff: Tariff): Tolls {
  const { atlas } = board;
  const sides = tariff.sides.slice();
  for (const s of new Set(atlas.ties.side))
    if (board.broken(s, board.load[s]!) > 0)
      sides[s]! += board.load[s]! < atlas.sides.lower[s]! ? DUTY : -DUTY;
  return tollsUnder(atlas, { ...tariff, sides }, (demand) => board.hasRoom(demand));
}

/** The pathways of a list; to each of the first of those of an agent's mates, the cheapest that goes with it. */
export function matchMates(
  atlas: Atlas,
  tolls: Tolls,
  list: (agent: number) => readonly NearPath[],
): (agent: number) => readonly NearPath[] {
  const { firstMate, mate } = atlas.ties;
  return (agent) => {
    const mates = mate.subarray(firstMate[agent]!, firstMate[agent + 1]!);
    if (mates.length === 0) return list(agent);
    const all = new Map(list(agent).map((path) => [path.choices.join(), path]));
    for (const other of mates) {
      for (const { choices } of list(other).slice(0, MATCHED)) {
        const match = matchOne(atlas, tolls, { agent, other, choices });
        if (match !== null) all.set(match.choices.join(), match);
      }
    }
    return [...all.values()];
  };
}

/** The agent's cheapest pathway that goes with another one's choices; `null`: there is none. */
function matchOne(
  atlas: Atlas,
  tolls: Tolls,
  { agent, other, choices }: { readonly agent: number; readonly other: number; readonly choices: Int32Array },
): NearPath | null {
  const { sides } = atlas;
  const loads = new Map(sharedSides(atlas, agent, other).map((s) => [s, 0]));
  count(atlas, choices, loads);
  const distance = (s: number, load: number): number =>
    Math.max(0, sides.lower[s]! - load) + Math.max(0, load - sides.upper[s]!);
  const earned = tolls.earned.slice();
  const { first, side, weight } = atlas.demands;
  for (const demand of demandsOf(atlas, agent)) {
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) {
      const load = loads.get(side[e]!);
      if (load === undefined) continue;
      earned[demand]! += DUTY * (distance(side[e]!, load) - distance(side[e]!, load + weight[e]!));
    }
  }
  const near = new NearPaths(atlas, { ...tolls, earned });
  const [found] = near.list(agent, { margin: 0, most: 1 }).paths;
  if (found === undefined) return null;
  count(atlas, found.choices, loads);
  for (const [s, load] of loads) if (distance(s, load) > 0) return null;
  const price = found.choices.reduce((sum, choice) => sum + tollOf(atlas, tolls, choice), 0);
  return { ...found, price: found.misses.reduce((sum, miss) => sum + tolls.misses[miss]!, price) };
}

function sharedSides({ ties: { first, side } }: Atlas, agent: number, other: number): number[] {
  const theirs = new Set(side.subarray(first[other]!, first[other + 1]!));
  return Array.from(side.subarray(first[agent]!, first[agent + 1]!)).filter((s) => theirs.has(s));
}

/** Adds what choices count with in the sides that are named. */
function count({ demandOf, demands }: Atlas, choices: Int32Array, loads: Map<number, number>): void {
  const { first, side, weight } = demands;
  for (const choice of choices) {
    const demand = demandOf[choice]!;
    for (let e = first[demand]!; e < first[demand + 1]!; e += 1) {
      const load = loads.get(side[e]!);
      if (load !== undefined) loads.set(side[e]!, load + weight[e]!);
    }
  }
}

function demandsOf({ firstBundle, firstChoice, bundled, demandOf }: Atlas, agent: number): Set<number> {
  const own = bundled.subarray(firstChoice[firstBundle[agent]!]!, firstChoice[firstBundle[agent + 1]!]!);
  return new Set(Array.from(own, (choice) => demandOf[choice]!));
}
