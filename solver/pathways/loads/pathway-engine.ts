import type { PathwayProblem } from '../relaxation/pathway-problem.ts';
import type { ProblemEngine } from '../relaxation/problem-engine.ts';
import type { DescentOutcome, DescentStart } from './descent.ts';

/** All that whole pathways need of the outside. */
export interface PathwayEngine extends ProblemEngine {
  /** Levels of the best allocation's loads, one after the other, as far as relaxations settle them. */
  descend(problem: PathwayProblem, start: DescentStart): Promise<DescentOutcome>;
  within(share: number): PathwayEngine;
  unless(isObsolete: () => boolean): PathwayEngine;
}
