import type { PathwayModel } from '../pathway-model.ts';
import { type PathwayGraph } from './pathway-graph.ts';
import type { OwnRules } from './pathway-memory.ts';
/**
 * The graph of an agent; where it would be large, one that forgets all mere upper limits. "Nobody twice in one rotation", six cycles
 * long, is remembered in thousands of sets of rotations, while under given prices few rotations are worth a second visit: the
 * others need not be told apart (decremental state-space relaxation; Boland, Dethridge & Dumitrescu, *Operations Research
 * Letters* 34, 2006; Righini & Salani, *Networks* 51, 2008). `null`: too large all the same.
 */
export declare function openGraph(model: PathwayModel, agent: number, rules: OwnRules, leanArcs?: number): PathwayGraph | null;
