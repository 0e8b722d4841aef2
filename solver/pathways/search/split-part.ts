import { keepArcs } from '../graph/pathway-graph.ts';
import { capAgents, loadLimit } from '../relaxation/agent-loads.ts';
import type { LinearResult } from '../relaxation/column-generation.ts';
import type { PathwayProblem } from '../relaxation/pathway-problem.ts';

/** How much of an agent carries more than the level of a held count, in a relaxed point. */
export interface Share {
  /** Position among what the part holds. */
  readonly row: number;
  readonly agent: number;
  readonly share: number;
}

/** Shares nearer to a whole than this are whole. */
const WHOLE = 1e-4;

/** Shares of all whose count is not settled. */
export function shareOut(part: PathwayProblem, { mix }: LinearResult): readonly Share[] {
  return part.held.flatMap((row, h) => {
    if (row.kind !== 'heavier') return [];
    const shares = new Float64Array(part.model.agents);
    for (const { column, share } of mix) if (column.load > row.above) shares[column.agent]! += share;
    return Array.from(shares, (share, agent) => ({ row: h, agent, share })).filter(
      ({ agent }) => loadLimit(part, agent) > row.above && row.sure?.includes(agent) !== true,
    );
  });
}

/** Does nothing of the agent carry more than the level? */
export function isNothing({ share }: Share): boolean {
  return share <= WHOLE;
}

/** The share that is least decided; `null` when each is whole or nothing. */
export function mostMixedShare(shares: readonly Share[]): Share | null {
  const index = leastDecided(shares.map(({ share }) => share));
  return index === null ? null : shares[index]!;
}

/** The choice that the relaxed point shares out most evenly; `null` when every pathway in it is whole. */
export function mostMixedChoice({ mix }: LinearResult): number | null {
  const used = new Map<number, number>();
  for (const { column, share } of mix)
    for (const choice of column.choices) used.set(choice, (used.get(choice) ?? 0) + share);
  const choices = [...used.keys()].sort((a, b) => a - b);
  const index = leastDecided(choices.map((choice) => used.get(choice)!));
  return index === null ? null : choices[index]!;
}

function leastDecided(shares: readonly number[]): number | null {
  let best: { readonly index: number; readonly off: number } | null = null;
  for (const [index, share] of shares.entries()) {
    const off = Math.abs(share - 0.5);
    if (off < 0.5 - WHOLE && (best === null || off < best.off)) best = { index, off };
  }
  return best === null ? null : best.index;
}

/** The part in which the agent stays within the level, and the one in which it counts; the likelier one last. */
export function splitByShare(part: PathwayProblem, { row, agent, share }: Share): readonly PathwayProblem[] {
  const held = part.held[row]!;
  if (held.kind !== 'heavier') throw new Error('only counts are split');
  const within = copyPart(part);
  capAgents(within, new Map([[agent, held.above]]));
  const beyond = copyPart(part);
  beyond.held[row] = { ...held, sure: [...(held.sure ?? []), agent] };
  return share > 0.5 ? [within, beyond] : [beyond, within];
}

/** The part without a choice, and the part with it. */
export function splitByChoice(part: PathwayProblem, choice: number): readonly PathwayProblem[] {
  const { agent, start, length } = part.model.choices;
  const end = start[choice]! + length[choice]!;
  const clashes = (other: number): boolean =>
    other !== choice && start[other]! < end && start[other]! + length[other]! > start[choice]!;
  const without = copyPart(part);
  const withIt = copyPart(part);
  keepOwnChoices(without, agent[choice]!, (taken) => taken !== choice);
  keepOwnChoices(withIt, agent[choice]!, (taken) => !clashes(taken));
  return [without, withIt];
}

export function copyPart(part: PathwayProblem): PathwayProblem {
  return { ...part, held: [...part.held], best: null };
}

function keepOwnChoices(problem: PathwayProblem, own: number, keep: (choice: number) => boolean): void {
  problem.graphs = problem.graphs.map((graph, agent) =>
    agent === own
      ? keepArcs(graph, (arc) => graph.arcChoice[arc]! < 0 || keep(graph.arcChoice[arc]!))
      : graph,
  );
}
