/**
 * People who each need one of several kinds of place. Matching them is a maximum flow from the groups of
 * people to the groups of places (Edmonds & Karp 1972); the cut that stops it is a witness in the sense of
 * Hall (1935): groups of people who together have fewer places than heads.
 */
export interface Demand {
  readonly heads: number;
  /** Indices into the supply: places that may serve this group. */
  readonly servedBy: readonly number[];
}

interface Matching {
  readonly matched: number;
  /** Indices of groups that together lack places; empty when everybody is matched. */
  readonly deficient: readonly number[];
}

/** Matches as many people as can be. `supply[j]` is the number of places of group `j`. */
export function matchDemand(demand: readonly Demand[], supply: readonly number[]): Matching {
  const unmatched = demand.map((group) => group.heads);
  const free = [...supply];
  const flow = demand.map(() => supply.map(() => 0));
  let matched = 0;
  for (;;) {
    const search = searchFrom(demand, { unmatched, free, flow });
    if (search.end === null) return { matched, deficient: search.reached };
    matched += augment(search.path, { unmatched, free, flow });
  }
}

interface State {
  readonly unmatched: number[];
  readonly free: number[];
  /** `flow[i][j]`: people of group i at places of group j. */
  readonly flow: number[][];
}

interface Step {
  readonly demand: number;
  readonly supply: number;
}

type Search =
  | { readonly end: null; readonly reached: number[] }
  /** Forward steps, each but the last undone by moving on people of the next step's group. */
  | { readonly end: number; readonly path: readonly Step[] };

/** Breadth first from all groups with unmatched people to a free place. */
function searchFrom(demand: readonly Demand[], { unmatched, free, flow }: State): Search {
  const queue = unmatched.flatMap((heads, group) => (heads > 0 ? [group] : []));
  const reached = new Set(queue);
  const cameBy = new Map<number, Step>();
  for (const group of queue) {
    for (const place of demand[group]?.servedBy ?? []) {
      if ((free[place] ?? 0) > 0) {
        return { end: place, path: tracePath({ demand: group, supply: place }, cameBy) };
      }
      flow.forEach((row, other) => {
        if (reached.has(other) || (row[place] ?? 0) === 0) return;
        reached.add(other);
        cameBy.set(other, { demand: group, supply: place });
        queue.push(other);
      });
    }
  }
  return { end: null, reached: [...reached].sort((a, b) => a - b) };
}

function tracePath(last: Step, cameBy: ReadonlyMap<number, Step>): Step[] {
  const path = [last];
  for (let step = cameBy.get(last.demand); step !== undefined; step = cameBy.get(step.demand)) {
    path.unshift(step);
  }
  return path;
}

function augment(path: readonly Step[], { unmatched, free, flow }: State): number {
  const start = path[0];
  const end = path.at(-1);
  if (start === undefined || end === undefined) throw new RangeError('an augmenting path has no step');
  let amount = Math.min(unmatched[start.demand] ?? 0, free[end.supply] ?? 0);
  path.forEach((step, index) => {
    const next = path[index + 1];
    if (next !== undefined) amount = Math.min(amount, flow[next.demand]?.[step.supply] ?? 0);
  });
  const move = (group: number, place: number, by: number): void => {
    const row = flow[group];
    if (row !== undefined) row[place] = (row[place] ?? 0) + by;
  };
  path.forEach((step, index) => {
    const next = path[index + 1];
    move(step.demand, step.supply, amount);
    if (next !== undefined) move(next.demand, step.supply, -amount);
  });
  unmatched[start.demand] = (unmatched[start.demand] ?? 0) - amount;
  free[end.supply] = (free[end.supply] ?? 0) - amount;
  return amount;
}
