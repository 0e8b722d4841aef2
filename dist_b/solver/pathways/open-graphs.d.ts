import type { PathwayModel } from '../pathway-model.ts';
import type { PathwayGraph } from './pathway-graph.ts';
/**
 * Opens the graphs of all agents, once. `null`: they would be too large, or it was over before they were built. Other work has its turn
 * between two agents. `onWide` is told, once or more, that they grow large.
 */
export declare function openGraphs(model: PathwayModel, isOver: () => boolean, onWide: () => void): Promise<readonly PathwayGraph[] | null>;
