import type { Engine, Failure, Where } from '../engine.ts';
import { adoptBest } from './best-allocation.ts';
import { type Field, loadTerms, type PathwayColumn, toColumn } from './field.ts';
import { buildMaster } from './master.ts';
import { nearestPaths } from './pathway-search.ts';

/** Pathways of all agents together beyond which a list is too long. */
const MOST_LISTED = 40_000;

/**
 * Decides whether a field has any allocation by one integer program over all its pathways, listed one by one: who
 * carries more than a level is then a number of each column, which arc by arc it is not. What is found becomes the
 * field's best; `open` when there are too many, or the time is up.
 */
export async function decideByList(
  engine: Engine,
  field: Field,
  where: Where,
): Promise<'found' | 'none' | 'open' | Failure> {
  const columns = listPathways(field);
  if (columns === null) return 'open';
  const { program } = buildMaster(field, columns, { kind: 'nothing' }, null, true);
  const whole = { ...program, integer: new Uint8Array(program.columns).fill(1) };
  const { outcome } = await engine.exact(whole, { gap: 1, whole: true }, where);
  switch (outcome.kind) {
    case 'fault':
      return outcome;
    case 'infeasible':
      return 'none';
    case 'unknown':
      return 'open';
    case 'optimal':
    case 'incumbent':
      adoptBest(
        field,
        columns.filter((_, at) => outcome.point[at] === 1),
      );
      return 'found';
  }
}

/** Every pathway that an allocation may use; `null` when they are too many. */
function listPathways(field: Field): readonly PathwayColumn[] | null {
  const columns: PathwayColumn[] = [];
  for (const [agent, graph] of field.graphs.entries()) {
    const most = MOST_LISTED - columns.length;
    const free = new Float64Array(graph.arcs);
    const { paths, complete } = nearestPaths(graph, free, loadTerms(field, agent, []), { ceiling: 0, most });
    if (!complete) return null;
    for (const { arcs, load } of paths)
      if (load >= field.agentFloors[agent]!) columns.push(toColumn(field, agent, arcs));
  }
  return columns;
}
