import { groupBy } from './group-by.ts';
import type { ChoiceTable, PathwayModel, SlotRow, Tier } from './pathway-model.ts';

/** Agents that share no slot row with the others: a model of its own, and the way back. */
export interface Component {
  readonly model: PathwayModel;
  /** Agent numbers of the whole model, ascending. */
  readonly agents: Int32Array;
  /** Choice numbers of the whole model, ascending. */
  readonly choices: Int32Array;
}

const separated = new WeakMap<PathwayModel, readonly Component[]>();

/** The parts of a model that can be solved side by side; the same objects whenever it is asked. */
export function separateModel(model: PathwayModel): readonly Component[] {
  let parts = separated.get(model);
  if (parts === undefined) {
    parts = mayTradeAcross(model) ? [wholeModel(model)] : splitComponents(model);
    separated.set(model, parts);
  }
  return parts;
}

/** Slack and a blended worst load are shared by everybody, so that components are no longer independent. */
function mayTradeAcross(model: PathwayModel): boolean {
  return model.tiers.some((tier) => tier.slack.amount > 0 || tier.kind === 'blend');
}

/** Splits a model into its connected components: agents linked by slot rows. Ordered by their first agent. */
function splitComponents(model: PathwayModel): readonly Component[] {
  const root = linkAgents(model);
  const groups = groupBy(root.keys(), (agent) => root[agent]!);
  if (groups.size <= 1) return [wholeModel(model)];
  const numberOf = new Map<number, number>();
  const parts = [...groups].map(([key, agents], number) => {
    numberOf.set(key, number);
    return agents;
  });
  const rowsOf: SlotRow[][] = parts.map(() => []);
  for (const row of model.slotRows) {
    const first = row.choices[0];
    // A row without choices cannot link anyone; it stays with the first component, where it is audited.
    const owner = first === undefined ? 0 : numberOf.get(root[model.choices.agent[first]!]!)!;
    rowsOf[owner]!.push(row);
  }
  return extractAll(model, parts, rowsOf);
}

/** The model as one component, for when its agents share more than slots. */
function wholeModel(model: PathwayModel): Component {
  return {
    model,
    agents: Int32Array.from({ length: model.agents }, (_, agent) => agent),
    choices: Int32Array.from({ length: model.choices.count }, (_, choice) => choice),
  };
}

/** Union–find over agents; a root is the least agent of its component. */
function linkAgents(model: PathwayModel): Int32Array {
  const parent = Int32Array.from({ length: model.agents }, (_, agent) => agent);
  const find = (agent: number): number => {
    let at = agent;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const row of model.slotRows) {
    let previous = -1;
    for (const choice of row.choices) {
      const here = find(model.choices.agent[choice]!);
      if (previous >= 0 && here !== previous) parent[Math.max(here, previous)] = Math.min(here, previous);
      previous = Math.min(here, previous < 0 ? here : previous);
    }
  }
  return parent.map((_, agent) => find(agent));
}

function extractAll(
  model: PathwayModel,
  parts: readonly number[][],
  rowsOf: readonly SlotRow[][],
): Component[] {
  const partOf = new Int32Array(model.agents);
  const localAgent = new Int32Array(model.agents);
  parts.forEach((agents, part) => {
    agents.forEach((agent, k) => {
      partOf[agent] = part;
      localAgent[agent] = k;
    });
  });
  const localChoice = new Int32Array(model.choices.count);
  const tables = parts.map((agents) => extractChoices(model.choices, agents, localChoice));
  const renumber = (choices: Int32Array): Int32Array => choices.map((choice) => localChoice[choice]!);
  const own = <Item extends { agent: number }>(
    items: readonly Item[],
    change: (item: Item) => Item,
  ): Item[][] => {
    const byPart: Item[][] = parts.map(() => []);
    for (const item of items) byPart[partOf[item.agent]!]!.push(change(item));
    return byPart;
  };
  const counters = own(model.counters, (c) => ({
    ...c,
    agent: localAgent[c.agent]!,
    choices: renumber(c.choices),
  }));
  const distincts = own(model.distincts, (d) => ({
    ...d,
    agent: localAgent[d.agent]!,
    choices: renumber(d.choices),
  }));
  const transitions = own(model.transitions, (t) => ({
    ...t,
    agent: localAgent[t.agent]!,
    choices: renumber(t.choices),
  }));
  const precedences = own(model.precedences, (p) => ({
    ...p,
    agent: localAgent[p.agent]!,
    before: renumber(p.before),
    after: renumber(p.after),
  }));
  return parts.map((agents, part) => {
    const { table, choices } = tables[part]!;
    const active = new Uint8Array(agents.length * model.periods);
    agents.forEach((agent, k) => {
      active.set(
        model.active.subarray(agent * model.periods, (agent + 1) * model.periods),
        k * model.periods,
      );
    });
    return {
      agents: Int32Array.from(agents),
      choices,
      model: {
        agents: agents.length,
        periods: model.periods,
        choices: table,
        active,
        counters: counters[part]!,
        distincts: distincts[part]!,
        precedences: precedences[part]!,
        transitions: transitions[part]!,
        slotRows: rowsOf[part]!.map((row) => ({ ...row, choices: renumber(row.choices) })),
        tiers: model.tiers.map((tier) => extractTier(tier, agents, choices)),
      },
    };
  });
}

function extractChoices(
  all: ChoiceTable,
  agents: readonly number[],
  localChoice: Int32Array,
): { table: ChoiceTable; choices: Int32Array } {
  const first = new Int32Array(agents.length + 1);
  agents.forEach((agent, k) => {
    first[k + 1] = first[k]! + all.first[agent + 1]! - all.first[agent]!;
  });
  const choices = new Int32Array(first[agents.length]!);
  const agentOf = new Int32Array(choices.length);
  agents.forEach((agent, k) => {
    for (let j = all.first[agent]!, at = first[k]!; j < all.first[agent + 1]!; j += 1, at += 1) {
      choices[at] = j;
      agentOf[at] = k;
      localChoice[j] = at;
    }
  });
  const pick = (from: Int32Array): Int32Array => choices.map((j) => from[j]!);
  return {
    choices,
    table: {
      count: choices.length,
      agent: agentOf,
      option: pick(all.option),
      start: pick(all.start),
      length: pick(all.length),
      first,
    },
  };
}

function extractTier(tier: Tier, agents: readonly number[], choices: Int32Array): Tier {
  const costs = choices.map((j) => tier.costs[j]!);
  if (tier.kind === 'sum') return { ...tier, costs };
  return {
    ...tier,
    costs,
    offsets: Int32Array.from(agents, (agent) => tier.offsets[agent]!),
    counted: Uint8Array.from(agents, (agent) => tier.counted[agent]!),
  };
}
