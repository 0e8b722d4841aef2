import type { Backend } from '../../program/backend.ts';
import type { ExtraRow } from '../../program/extend.ts';
import { openGrowing } from '../../program/growing-program.ts';
import type { Outcome } from '../../program/outcome.ts';
import {
  COUNTING_SCALE,
  type Limits,
  type LinearOutcome,
  limitsOf,
  readMix,
  takePaths,
} from './column-generation.ts';
import { buildMaster, type Master, moreColumns } from './master.ts';
import type { CountLimit, HeavierCount, PathwayColumn, PathwayProblem } from './pathway-problem.ts';
import { isUsable, keysOf } from './pool-columns.ts';
import { aimOf, countsAsHeavier, evaluatePrices, roundPrices } from './slot-prices.ts';

/**
 * The relaxation that counts agents, kept from one question to the next: levels are close to each other, so that the
 * last basis answers the next question in a few steps where a fresh master would take thousands.
 */
export interface CountingMaster {
  /** Fewest agents that count; ends as soon as `enough` are proved, or no more than `few` known to do. */
  count(aim: HeavierCount, until: { readonly enough: number; readonly few?: number }): Promise<Counted>;
  /** One more held row. */
  hold(limit: CountLimit): void;
  close(): void;
}

export type Counted = Exclude<LinearOutcome, { readonly kind: 'infeasible' }>;

/** What a pathway that is no longer left to its agent costs: more than it could ever spare the others. */
const OUT_OF_USE = 1000;
const MOST_ROUNDS = 500;

/** Opens a master over the pool of a problem that has an allocation; pathways met on the way join the pool and `fresh`. */
export async function openCounting(
  backend: Backend,
  problem: PathwayProblem,
  limits: Limits & { readonly fresh: PathwayColumn[] },
): Promise<CountingMaster> {
  const { fresh } = limits;
  const columns = problem.pool.filter((column) => isUsable(problem, column));
  const known = keysOf(columns);
  const master = buildMaster(problem, columns, { kind: 'nothing' }, null);
  const list = openList(problem, columns, master);
  const growing = await openGrowing(backend, master.program);
  return {
    async count(aim, { enough, few = -1 }) {
      growing.setObjective(list.price(aim));
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const outcome = await growing.solve(limitsOf(limits));
        if (outcome.kind !== 'optimal' || outcome.duals === undefined) return failed(outcome);
        const { rows } = outcome.duals;
        const duals = {
          sides: rows.slice(master.firstSide, master.firstHeld),
          held: rows.slice(master.firstHeld),
        };
        const prices = roundPrices(problem, duals, COUNTING_SCALE);
        const priced = evaluatePrices(problem, aim, prices, Infinity);
        const bound = Math.ceil(priced.scaledBound / COUNTING_SCALE);
        const least = Math.ceil(outcome.objective - 1e-6);
        const met = bound >= Math.min(enough, least) || least <= few;
        const found = met ? [] : takePaths(problem, priced, { known, fresh });
        if (found.length === 0)
          return { kind: 'linear', bound, prices, fresh: [], mix: list.read(outcome.point) };
        list.add(found);
        growing.add(moreColumns(problem, found, aim, master));
      }
      return { kind: 'unknown', limit: 'nodes' };
    },
    hold(limit) {
      problem.held.push(limit);
      growing.addRow(list.row(limit));
    },
    close: () => growing.close(),
  };
}

/** The pathways of a master that grows, by their columns. */
interface ColumnList {
  add(found: readonly PathwayColumn[]): void;
  price(aim: HeavierCount): Float64Array;
  row(limit: CountLimit): ExtraRow;
  read(point: Float64Array): ReturnType<typeof readMix>;
}

function openList(
  problem: PathwayProblem,
  opening: readonly PathwayColumn[],
  { program }: Master,
): ColumnList {
  const grown: PathwayColumn[] = [];
  const inUse = new Map<PathwayColumn, boolean>();
  let graphs = problem.graphs;
  const numbered = function* (): Generator<readonly [PathwayColumn, number]> {
    for (const [k, column] of opening.entries()) yield [column, k];
    for (const [k, column] of grown.entries()) yield [column, program.columns + k];
  };
  const forgetChanged = (): void => {
    if (graphs === problem.graphs) return;
    for (const column of inUse.keys())
      if (graphs[column.agent] !== problem.graphs[column.agent]) inUse.delete(column);
    graphs = problem.graphs;
  };
  const isInUse = (column: PathwayColumn): boolean => {
    const known = inUse.get(column) ?? isUsable(problem, column);
    inUse.set(column, known);
    return known;
  };
  return {
    add: (found) => grown.push(...found),
    price(aim) {
      forgetChanged();
      const objective = new Float64Array(program.columns + grown.length);
      for (const [column, at] of numbered())
        objective[at] = isInUse(column) ? aimOf(aim, column) : OUT_OF_USE;
      return objective;
    },
    row(limit) {
      const counting = [...numbered()].filter(([column]) => countsAsHeavier(limit, column));
      return {
        columns: Int32Array.from(counting, ([, at]) => at),
        values: new Float64Array(counting.length).fill(1),
        lower: -Infinity,
        upper: limit.most,
      };
    },
    read: (point) => readMix(point, opening, { first: program.columns, columns: grown }),
  };
}

function failed(outcome: Outcome): Counted {
  if (outcome.kind === 'fault') return outcome;
  if (outcome.kind === 'infeasible')
    return { kind: 'fault', message: 'the relaxation excludes an allocation that was audited' };
  return { kind: 'unknown', limit: outcome.kind === 'unknown' ? outcome.limit : 'nodes' };
}
