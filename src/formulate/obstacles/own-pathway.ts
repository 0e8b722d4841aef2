import type { Counter, PathwayModel } from '../../../solver/model/pathway-model.ts';
import { buildMemory, type PathwayMemory } from '../../../solver/pathways/graph/pathway-memory.ts';
import { exceededBy, isUpperLimit } from '../../../solver/pathways/graph/upper-limit.ts';
import { groupBy } from '../../domain/group-by.ts';

/** The guarantees of the model by agent: soft rows and slot rows left out, each agent's rows by themselves. */
export function splitOwnGuarantees(model: PathwayModel): (agent: number) => PathwayModel {
  const hard = {
    counters: byAgent(model.counters),
    distincts: byAgent(model.distincts),
    precedences: byAgent(model.precedences),
    transitions: byAgent(model.transitions),
  };
  return (agent) => ({
    ...model,
    counters: hard.counters.get(agent) ?? [],
    distincts: hard.distincts.get(agent) ?? [],
    precedences: hard.precedences.get(agent) ?? [],
    transitions: hard.transitions.get(agent) ?? [],
    slotRows: [],
    tiers: [],
  });
}

/** Choices of a pathway; or there is none; or the search was given up. */
export type OwnPathway = readonly number[] | 'none' | 'unknown';

/** One pathway of the agent that covers its active cells and keeps every guarantee of `own`. */
export function findOwnPathway(own: PathwayModel, agent: number): OwnPathway {
  return openOwnSearch(own, agent).find(() => true);
}

/** A search that may be asked again and again. */
export interface OwnSearch {
  /** One pathway of choices that are all `allowed`. Whoever a search was given up for once is not searched for long again. */
  find(allowed: (choice: number) => boolean): OwnPathway;
  /** The guarantees that the answers so far rest on: mere upper limits that nothing found ever exceeded are left out. */
  reliedOn(): PathwayModel;
}

/** So many states are visited for one answer, and so few for each one after an answer that took more: "each of 24 exactly once" has millions. */
const MOST_STATES = 10_000;
const STATES_AFTERWARDS = 100;

/**
 * The same for pathways that take only choices which are `allowed`. Depth first over the states of the pathway program, each
 * tried once. Upper limits join the state once a pathway found exceeds them: to remember all of
 * "nobody twice in one placement" would be to try all sets of placements.
 */
export function openOwnSearch(own: PathwayModel, agent: number): OwnSearch {
  const states = Array.from({ length: own.periods + 1 }, () => new Int32Array(0));
  let forgotten: readonly Counter[] = own.counters.filter(isUpperLimit);
  let known: PathwayModel = { ...own, counters: own.counters.filter((counter) => !isUpperLimit(counter)) };
  let memory = buildMemory(known, agent);
  let patience = MOST_STATES;
  return {
    find(allowed) {
      for (;;) {
        const { start } = memory;
        if (start === null) return 'none';
        for (const [period, state] of states.entries())
          if (state.length !== start.length) states[period] = new Int32Array(start.length);
        const found = searchOnce(known, { agent, memory, start, states, most: patience }, allowed);
        if (found === 'unknown') patience = STATES_AFTERWARDS;
        const exceeded = typeof found === 'string' ? [] : exceededBy(forgotten, found);
        if (exceeded.length === 0) return found;
        forgotten = forgotten.filter((limit) => !exceeded.includes(limit));
        known = { ...known, counters: [...known.counters, ...exceeded] };
        memory = buildMemory(known, agent);
      }
    },
    reliedOn: () => known,
  };
}

function searchOnce(
  { choices, periods, active }: PathwayModel,
  search: {
    readonly agent: number;
    readonly memory: PathwayMemory;
    readonly start: Int32Array;
    readonly states: readonly Int32Array[];
    /** States visited at most. */
    readonly most: number;
  },
  allowed: (choice: number) => boolean,
): OwnPathway {
  const { agent, memory, start, states, most } = search;
  const noMisses = new Float64Array(0);
  const dead = new Set<string>();
  const taken: number[] = [];
  let visited = 0;
  const visit = (period: number, state: Int32Array): boolean => {
    if (period === periods) return true;
    if (active[agent * periods + period] === 0) {
      const later = states[period + 1]!;
      return memory.step(state, -1, period + 1, noMisses, later) && visit(period + 1, later);
    }
    const key = `${period}:${state.join(',')}`;
    if (dead.has(key)) return false;
    visited += 1;
    for (let choice = choices.first[agent]!; choice < choices.first[agent + 1]!; choice += 1) {
      if (visited > most) return false;
      if (choices.start[choice] !== period || !allowed(choice)) continue;
      const end = period + choices.length[choice]!;
      const next = states[end]!;
      if (!memory.step(state, choice, end, noMisses, next)) continue;
      taken.push(choice);
      if (visit(end, next)) return true;
      taken.pop();
    }
    dead.add(key);
    return false;
  };
  if (visit(0, start)) return taken;
  return visited > most ? 'unknown' : 'none';
}

function byAgent<Row extends { readonly agent: number; readonly soft: unknown }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  return groupBy(
    rows.filter(({ soft }) => soft === null),
    ({ agent }) => agent,
  );
}
