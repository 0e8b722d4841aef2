import type { PathwayModel } from '../../model/pathway-model.ts';
import type { OwnRules } from '../../pathways/graph/own-rules.ts';
import { joinStates, type PathwayGraph, type Step } from '../../pathways/graph/pathway-graph.ts';
import { buildMemory } from '../../pathways/graph/pathway-memory.ts';

/** Choices of one agent that start, last and act on its rules alike. `choices` is empty for an inactive period. */
export interface Bundle {
  readonly start: number;
  readonly end: number;
  readonly effect: string;
  readonly choices: number[];
}

/** More edges than this for one agent are not built. */
const MOST_EDGES = 400_000;

/** What one agent's pathways are made of, and the name under which others may share its graph. */
export interface GraphPlan {
  readonly bundles: readonly Bundle[];
  readonly key: string;
  /** States of the agent's rules along its pathways, and the bundles (by number) that lead from one to the next; `null`: too large. */
  readonly draw: () => PathwayGraph | null;
}

/** An agent, its rules, and choices (1) that nobody can take. */
interface RuledAgent {
  readonly agent: number;
  readonly rules: OwnRules;
  readonly without: Uint8Array;
}

/** Sorts an agent's choices into bundles. */
export function planGraph(model: PathwayModel, { agent, rules, without }: RuledAgent): GraphPlan {
  const memory = buildMemory(model, agent, rules);
  const { choices, periods } = model;
  const found = new Map<string, Bundle>();
  for (let j = choices.first[agent]!; j < choices.first[agent + 1]!; j += 1) {
    if (without[j] === 1) continue;
    const start = choices.start[j]!;
    const end = start + choices.length[j]!;
    const effect = memory.effectOf(j);
    const key = `${start} ${end} ${effect}`;
    const bundle = found.get(key);
    if (bundle === undefined) found.set(key, { start, end, effect, choices: [j] });
    else bundle.choices.push(j);
  }
  for (let period = 0; period < periods; period += 1) {
    if (model.active[agent * periods + period] === 1) continue;
    found.set(`${period}`, { start: period, end: period + 1, effect: '', choices: [] });
  }
  const bundles = [...found.keys()].sort().map((key) => found.get(key)!);
  const names = bundles.map(
    (bundle) => `${bundle.start} ${bundle.end} ${bundle.effect} ${bundle.choices.length === 0}`,
  );
  return {
    bundles,
    key: `${memory.shape}|${names.join(';')}`,
    draw: () => {
      const steps: Step[][] = Array.from({ length: model.periods }, () => []);
      for (const [name, { start, end, choices: alike }] of bundles.entries())
        steps[start]!.push({ choice: alike[0] ?? -1, until: end, name });
      return joinStates(memory, steps, { tiers: model.tiers.length, most: MOST_EDGES });
    },
  };
}
