import { keepArcs } from '../pathways/graph/pathway-graph.ts';
import type { Field } from '../pathways/relaxation/field.ts';
import type { ForcedQuestion } from './counterfactual.ts';
import type { Rung } from './field-ladder.ts';

/** The last rung up to `most` in which the wish is open; 0 when there is none. */
export function lastOpen(rungs: readonly Rung[], question: ForcedQuestion, most: number): number {
  let at = most;
  while (at > 0 && !isOpen(rungs[at]!.field, question)) at -= 1;
  return at;
}

/** Whether any pathway through the wish is left. */
export function isOpen(field: Field, { agent, choices }: ForcedQuestion): boolean {
  const wished = new Set(choices);
  return field.graphs[agent]!.arcChoice.some((choice) => wished.has(choice));
}

/** A copy of the field in which the agent can only take one of the wished choices in that period. */
export function forceWish(field: Field, { agent, period, choices: wished }: ForcedQuestion): Field {
  const { start, length } = field.model.choices;
  const granted = new Set(wished);
  const allowed = (choice: number): boolean =>
    choice < 0 ||
    granted.has(choice) ||
    period < start[choice]! ||
    period >= start[choice]! + length[choice]!;
  return {
    ...field,
    graphs: field.graphs.map((graph, other) =>
      other === agent ? keepArcs(graph, (arc) => allowed(graph.arcChoice[arc]!)) : graph,
    ),
    held: [...field.held],
    pool: [...field.pool],
    poolKeys: new Set(field.poolKeys),
    best: null,
  };
}
