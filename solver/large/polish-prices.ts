import type { Outcome } from '../program/outcome.ts';
import type { Program } from '../program/program.ts';
import type { Board } from './board.ts';
import type { Reach } from './near-paths.ts';
import { buildPolish } from './polish-program.ts';
import { type ProvedPrices, proveBound } from './prove-bound.ts';
import { rememberPaths } from './remember-paths.ts';

/** How far a solve may move a price, and the pathways it sees. */
interface Round {
  readonly radius: number;
  readonly reach: Reach;
}

/** Nearer to the face each time, and more pathways. */
const ROUNDS: readonly Round[] = [
  { radius: 20, reach: { margin: 30, most: 150, least: 20 } },
  { radius: 8, reach: { margin: 12, most: 300, least: 20 } },
  { radius: 6, reach: { margin: 8, most: 500, least: 20 } },
  { radius: 4, reach: { margin: 6, most: 500, least: 20 } },
];
/** Where pathways are written down: all of them at once. */
const WHOLE: readonly Round[] = [{ radius: 40, reach: { margin: Infinity, most: Infinity } }];
/** Less than this between what is proved and what a program came to is not worth another one. */
const LEAST_REST = 0.05;

/**
 * Better prices for a board that holds nothing, by linear programs over the pathways near the optimal face: what steps
 * leave between their bound and the relaxation's value is closed by a few of them. The bound never becomes worse.
 */
export async function polishPrices(
  board: Board,
  known: ProvedPrices,
  means: {
    readonly relax: (program: Program) => Promise<Outcome>;
    readonly stop: () => boolean;
    /** True: time is too short for more than one. */
    readonly hurry: () => boolean;
  },
): Promise<ProvedPrices> {
  const { atlas, rates } = board;
  let best = known;
  const rounds = atlas.listed === null ? ROUNDS : WHOLE;
  for (const [round, { radius, reach }] of rounds.entries()) {
    if (means.stop() || (round > 0 && means.hurry())) break;
    const { prices } = best;
    const polish = buildPolish(board, rememberPaths(board, rates, prices)(reach), { prices, radius });
    const outcome = await means.relax(polish.program);
    if (outcome.kind !== 'optimal' || outcome.duals === undefined) break;
    const found = proveBound(atlas, rates, outcome.duals.rows.slice(polish.firstSide));
    if (found.exact > best.exact) best = found;
    if (outcome.objective - best.exact <= LEAST_REST) break;
  }
  return best;
}
