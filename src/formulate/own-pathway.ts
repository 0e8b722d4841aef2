import type { PathwayModel } from '../../solver/pathway-model.ts';
import { buildMemory, type PathwayMemory } from '../../solver/pathways/pathway-memory.ts';
import { groupBy } from '../domain/group-by.ts';

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

/** One pathway of the agent that covers its active cells and keeps every guarantee of `own`, or `null`: there is none. */
export function findOwnPathway(own: PathwayModel, agent: number): readonly number[] | null {
  return openOwnSearch(own, agent)(() => true);
}

/**
 * The same for pathways that take only choices which are `allowed`, to be asked again and again. Depth first over the
 * states of the pathway program, each tried once, so that it always ends.
 */
export function openOwnSearch(
  own: PathwayModel,
  agent: number,
): (allowed: (choice: number) => boolean) => readonly number[] | null {
  const { periods } = own;
  const memory = buildMemory(own, agent);
  const { start } = memory;
  if (start === null) return () => null;
  const states = Array.from({ length: periods + 1 }, () => new Int32Array(start.length));
  return (allowed) => searchOnce(own, { agent, memory, start, states }, allowed);
}

function searchOnce(
  { choices, periods, active }: PathwayModel,
  search: {
    readonly agent: number;
    readonly memory: PathwayMemory;
    readonly start: Int32Array;
    readonly states: readonly Int32Array[];
  },
  allowed: (choice: number) => boolean,
): readonly number[] | null {
  const { agent, memory, start, states } = search;
  const noMisses = new Float64Array(0);
  const dead = new Set<string>();
  const taken: number[] = [];
  const visit = (period: number, state: Int32Array): boolean => {
    if (period === periods) return true;
    if (active[agent * periods + period] === 0) {
      const later = states[period + 1]!;
      return memory.step(state, -1, period + 1, noMisses, later) && visit(period + 1, later);
    }
    const key = `${period}:${state.join(',')}`;
    if (dead.has(key)) return false;
    for (let choice = choices.first[agent]!; choice < choices.first[agent + 1]!; choice += 1) {
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
  return visit(0, start) ? taken : null;
}

function byAgent<Row extends { readonly agent: number; readonly soft: unknown }>(
  rows: readonly Row[],
): ReadonlyMap<number, readonly Row[]> {
  return groupBy(
    rows.filter(({ soft }) => soft === null),
    ({ agent }) => agent,
  );
}
