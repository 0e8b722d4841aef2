import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PathwayModel } from '../../model/pathway-model.ts';
import { openGraph } from './lean-graph.ts';
import { rulesByAgent } from './own-rules.ts';
import type { PathwayGraph } from './pathway-graph.ts';

/** Arcs of all agents together: some 150 MiB, and as much again in each thread that solves over them. */
const MOST_ARCS_TOGETHER = 8_000_000;

/** From so many on, and so many for each agent, an allocation is looked for without graphs while they are built. */
const WIDE_ARCS = 150_000;
const WIDE_EACH = 2500;

/** Of models that are still spoken of: what is asked of an optimum begins where its solve began, and does without graphs where that did. */
const known = new WeakMap<PathwayModel, readonly PathwayGraph[] | null>();

export interface OpeningOptions {
  readonly isOver?: () => boolean;
  /** Told, once or more, that the graphs grow large. */
  readonly onWide?: () => void;
  /** Arcs of all agents together beyond which nobody wants them yet. */
  readonly most?: number;
}

/**
 * Opens the graphs of all agents, once. `null`: they would be too large, or it was over before they were built. Other work has its turn
 * between two agents.
 */
export async function openGraphs(
  model: PathwayModel,
  options: OpeningOptions = {},
): Promise<readonly PathwayGraph[] | null> {
  const { most = Infinity } = options;
  const built = known.get(model);
  if (built !== undefined) return built !== null && countArcs(built) > most ? null : built;
  const graphs = await buildGraphs(model, options);
  if (graphs !== 'unwanted') known.set(model, graphs);
  return graphs === 'unwanted' ? null : graphs;
}

function countArcs(graphs: readonly PathwayGraph[]): number {
  return graphs.reduce((sum, { arcs }) => sum + arcs, 0);
}

async function buildGraphs(
  model: PathwayModel,
  { isOver = () => false, onWide = () => {}, most = Infinity }: OpeningOptions,
): Promise<readonly PathwayGraph[] | 'unwanted' | null> {
  const rules = rulesByAgent(model);
  const graphs: PathwayGraph[] = [];
  let arcs = 0;
  for (let agent = 0; agent < model.agents; agent += 1) {
    await nextTurn();
    const graph = isOver() ? null : openGraph(model, agent, rules[agent]!);
    if (graph === null) return null;
    arcs += graph.arcs;
    if (arcs > MOST_ARCS_TOGETHER) return null;
    if (arcs > most) return 'unwanted';
    if (arcs > Math.max(WIDE_ARCS, WIDE_EACH * (agent + 1))) onWide();
    graphs.push(graph);
  }
  return graphs;
}
