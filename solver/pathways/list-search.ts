import type { Engine, Failure, Where } from '../engine.ts';
import { adoptBest } from './best-allocation.ts';
import type { Field, PathwayColumn } from './field.ts';
import { buildMaster } from './master.ts';
import type { Aim } from './slot-prices.ts';

/**
 * Decides whether a field has any allocation of listed pathways, by one integer program: who carries more than a level
 * is then a number of each column, which arc by arc it is not. What is found, of little `aim`, becomes the field's best;
 * `open` when the time is up.
 */
export async function decideByList(
  engine: Engine,
  field: Field,
  columns: readonly PathwayColumn[],
  { aim, gap, where }: { readonly aim: Aim; readonly gap: number; readonly where: Where },
): Promise<'found' | 'none' | 'open' | Failure> {
  const { program } = buildMaster(field, columns, aim, null, true);
  const whole = { ...program, integer: new Uint8Array(program.columns).fill(1) };
  const { outcome } = await engine.exact(whole, { gap, whole: true }, where);
  switch (outcome.kind) {
    case 'fault':
      return outcome;
    case 'infeasible':
      return 'none';
    case 'unknown':
      return 'open';
    case 'optimal':
    case 'incumbent':
      adoptBest(field, readPoint(columns, outcome.point));
      return 'found';
  }
}

/** The pathways that a point chooses of a list, by agent. */
function readPoint(columns: readonly PathwayColumn[], point: Float64Array): readonly PathwayColumn[] {
  return columns.filter((_, at) => point[at] === 1).sort((a, b) => a.agent - b.agent);
}
