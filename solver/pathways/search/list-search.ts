import type { Engine } from '../../engine/engine.ts';
import type { Failure } from '../../model/settled.ts';
import type { Outcome } from '../../program/outcome.ts';
import { adoptBest } from '../relaxation/best-allocation.ts';
import { buildMaster } from '../relaxation/master.ts';
import type { PathwayColumn, PathwayProblem } from '../relaxation/pathway-problem.ts';
import { adoptOutcome, type Closed, type Search } from './close-by-flow.ts';

/**
 * Decides whether a problem has any allocation of listed pathways, by one integer program: who carries more than a level
 * is then a number of each column, which arc by arc it is not. What is found, of little `aim`, becomes the problem's best;
 * `open` when the time is up.
 */
export async function decideByList(
  engine: Engine,
  problem: PathwayProblem,
  columns: readonly PathwayColumn[],
  search: Search,
): Promise<'found' | 'none' | 'open' | Failure> {
  const outcome = await solveList(engine, problem, columns, search);
  switch (outcome.kind) {
    case 'fault':
      return outcome;
    case 'infeasible':
      return 'none';
    case 'unknown':
      return 'open';
    case 'optimal':
    case 'incumbent':
      adoptBest(problem, readPoint(columns, outcome.point));
      return 'found';
  }
}

/** The least value of an aim among listed pathways of `trial`; what is found becomes the best of `problem` if it is better. */
export async function closeByList(
  engine: Engine,
  problem: PathwayProblem,
  trial: PathwayProblem,
  columns: readonly PathwayColumn[],
  search: Search,
): Promise<Closed> {
  const outcome = await solveList(engine, trial, columns, search);
  return adoptOutcome(problem, search.aim, outcome, (point) => readPoint(columns, point));
}

async function solveList(
  engine: Engine,
  problem: PathwayProblem,
  columns: readonly PathwayColumn[],
  { aim, gap, cutoff, where }: Search,
): Promise<Outcome> {
  const { program } = buildMaster(problem, columns, aim, null, true);
  const whole = { ...program, integer: new Uint8Array(program.columns).fill(1) };
  const limits = { ...(gap === undefined ? {} : { gap }), ...(cutoff === undefined ? {} : { cutoff }) };
  return (await engine.exact(whole, { ...limits, whole: true }, where)).outcome;
}

/** The pathways that a point chooses of a list, by agent. */
function readPoint(columns: readonly PathwayColumn[], point: Float64Array): readonly PathwayColumn[] {
  return columns.filter((_, at) => point[at] === 1).sort((a, b) => a.agent - b.agent);
}
