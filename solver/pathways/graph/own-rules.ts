import type { PathwayModel } from '../../model/pathway-model.ts';

/** The primitives that bind one agent alone. */
export type OwnRules = Pick<PathwayModel, 'counters' | 'distincts' | 'precedences' | 'transitions'>;

/** Those of one agent. */
export function rulesOf(model: PathwayModel, agent: number): OwnRules {
  const own = <Item extends { readonly agent: number }>(items: readonly Item[]): readonly Item[] =>
    items.filter((item) => item.agent === agent);
  return {
    counters: own(model.counters),
    distincts: own(model.distincts),
    precedences: own(model.precedences),
    transitions: own(model.transitions),
  };
}

/** Sorts a model's primitives by the agent they bind. */
export function rulesByAgent(model: PathwayModel): readonly OwnRules[] {
  const byAgent = <Item extends { readonly agent: number }>(items: readonly Item[]): Item[][] => {
    const lists: Item[][] = Array.from({ length: model.agents }, () => []);
    for (const item of items) lists[item.agent]!.push(item);
    return lists;
  };
  const counters = byAgent(model.counters);
  const distincts = byAgent(model.distincts);
  const precedences = byAgent(model.precedences);
  const transitions = byAgent(model.transitions);
  return counters.map((own, agent) => ({
    counters: own,
    distincts: distincts[agent]!,
    precedences: precedences[agent]!,
    transitions: transitions[agent]!,
  }));
}
