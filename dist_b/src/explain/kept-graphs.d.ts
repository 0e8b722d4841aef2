import type { PathwayModel } from '../../solver/pathway-model.ts';
import { type PathwayGraph } from '../../solver/pathways/pathway-graph.ts';
/** Graphs of all agents' pathways under the guarantees kept, by agent; `null` when they would be too large. */
export type KeptGraphs = (kept: (tag: number) => boolean) => readonly PathwayGraph[] | null;
/** Prepares the graphs of a model. Each agent's is built once for each set of its own guarantees that is asked for. */
export declare function keptGraphs(model: PathwayModel, mostArcs?: number): KeptGraphs;
