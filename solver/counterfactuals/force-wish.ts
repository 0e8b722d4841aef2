import { keepArcs } from '../pathways/graph/pathway-graph.ts';
import type { PathwayProblem } from '../pathways/relaxation/pathway-problem.ts';
import type { ForcedQuestion } from './counterfactual.ts';
import type { Rung } from './problem-ladder.ts';

/** The last rung up to `most` in which the wish is open; 0 when there is none. */
export function lastOpen(rungs: readonly Rung[], question: ForcedQuestion, most: number): number {
  let at = most;
  while (at > 0 && !isOpen(rungs[at]!.problem, question)) at -= 1;
  return at;
}

/** Whether any pathway through the wish is left. */
export function isOpen(problem: PathwayProblem, { agent, choices }: ForcedQuestion): boolean {
  const wished = new Set(choices);
  return problem.graphs[agent]!.arcChoice.some((choice) => wished.has(choice));
}

/** A copy of the problem in which the agent can only take one of the wished choices in that period. */
export function forceWish(
  problem: PathwayProblem,
  { agent, period, choices: wished }: ForcedQuestion,
): PathwayProblem {
  const { start, length } = problem.model.choices;
  const granted = new Set(wished);
  const allowed = (choice: number): boolean =>
    choice < 0 ||
    granted.has(choice) ||
    period < start[choice]! ||
    period >= start[choice]! + length[choice]!;
  return {
    ...problem,
    graphs: problem.graphs.map((graph, other) =>
      other === agent ? keepArcs(graph, (arc) => allowed(graph.arcChoice[arc]!)) : graph,
    ),
    held: [...problem.held],
    pool: [...problem.pool],
    poolKeys: new Set(problem.poolKeys),
    best: null,
  };
}
