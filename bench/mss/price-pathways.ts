import type { Backend } from '../../solver/program/backend.ts';
import { Master, type MasterPrices, type Penalties, type StaffedCells } from './master.ts';
import type { PathwayPool } from './pathway-pool.ts';
import { SCALE, worthOf } from './pathway-worth.ts';
import type { MssInstance } from './read-instance.ts';
import { type Relaxation, relaxRepeats } from './relax-repeats.ts';
import { MOST_STATES, searchStudent } from './search-student.ts';
import { priceInternships } from './staffing.ts';
import type { StudentProblem } from './student-problem.ts';
import { tuneRelaxation } from './tune-relaxation.ts';

/** Prices in whole parts, and what they prove. */
export interface Prices {
  /** By cell: above 0 a place is scarce, below 0 it has to be filled. */
  readonly cells: Float64Array;
  /** What each student's desire counts for: `SCALE`, and `SCALE` more shared out among those who may be worst off. */
  readonly weights: Float64Array;
  /** No solution scores more. */
  readonly bound: number;
}

export interface PricingRun {
  readonly backend: Backend;
  readonly instance: MssInstance;
  readonly problems: readonly StudentProblem[];
  readonly pool: PathwayPool;
  /** By student; better ones replace them. */
  readonly relaxations: Relaxation[];
  readonly cells: StaffedCells;
  readonly penalty: number;
  /** `apart` = how far what pathways met so far reach in fractions is from the bound, as a part of it: the nearer, the more time will bring them together. */
  readonly more: (apart?: number) => boolean;
}

/**
 * Column generation: the linear master over the pathways met so far prices places and says who is worst off; each
 * student answers with the best pathway at prices between those and the best so far. Every answer bounds the score (Lagrange), in
 * integers, whatever the prices are. What places may pay and cost is limited to a width around the best so far, which grows where a
 * limit binds. Ends when the master cannot be bettered, or when time is up.
 */
export async function pricePathways(run: PricingRun, start: Prices): Promise<Prices> {
  let best = start;
  let apart = Infinity;
  const noting = {
    ...run,
    more: () => run.more(apart),
    note(reached: number, bound: number) {
      apart = (bound - reached) / Math.max(1, Math.abs(bound));
    },
  };
  for (const width of WIDTHS) {
    const round = await priceWithin(noting, best, width);
    best = round.best;
    if (round.done || !noting.more()) break;
  }
  return best;
}

/** A first pathway for whoever has none: few states may all be dead ends, so that more and more are kept. */
export function findFirst(
  run: Pick<PricingRun, 'instance' | 'problems' | 'pool' | 'relaxations'>,
  { cells, weights }: Parts,
): void {
  const prices = priceInternships(run.instance, cells);
  for (const problem of run.problems) {
    const { student } = problem;
    const pricing = { weight: weights[student]!, prices };
    const completion = relaxRepeats(problem, pricing, run.relaxations[student]!);
    for (let beam = LEAST_BEAM; beam <= MOST_STATES && run.pool.byStudent[student]!.length === 0; beam *= 8) {
      const { blocks, value } = searchStudent(problem, pricing, completion, { beam, floor: -Infinity });
      if (value > -Infinity) run.pool.add(student, blocks);
    }
  }
}

/** `done` = the master's optimum keeps clear of the limits, or time is up. */
async function priceWithin(
  run: PricingRun & { readonly note: (reached: number, bound: number) => void },
  start: Prices,
  width: number,
): Promise<{ readonly best: Prices; readonly done: boolean }> {
  const master = await Master.open(run.backend, run.instance, {
    ...run,
    penalties: limitPrices(start, width),
  });
  const interrupted = (): 'time' | null => (run.more() ? null : 'time');
  try {
    let best = start;
    let passed = 0;
    let pull = PULL;
    let beam = LEAST_BEAM;
    while (run.more()) {
      master.add(run.pool.all.slice(passed));
      passed = run.pool.all.length;
      const relaxed = await master.solve({ interrupted });
      if (relaxed === null || best.bound <= Math.floor(relaxed.score + NOISE))
        return { best, done: relaxed === null || !relaxed.missed };
      run.note(relaxed.score, best.bound);
      const parts = blend(best, toParts(relaxed), pull);
      const asked = askEverybody(run, parts, beam);
      if (asked === null) break;
      if (asked < best.bound) best = { ...parts, bound: asked };
      if (run.pool.all.length > passed) pull = PULL;
      else if (pull > 0) pull = Math.max(0, pull - 0.4);
      else if (relaxed.missed) return { best, done: false };
      else if (beam < MOST_STATES) beam = Math.min(MOST_STATES, 8 * beam);
      else return { best, done: true };
    }
    return { best, done: true };
  } finally {
    master.close();
  }
}

/** Of desire: how far a place may pay or cost more than it does at the best prices so far. */
const WIDTHS: readonly number[] = [2, 8, 32, 1000];

function limitPrices({ cells }: Prices, width: number): Penalties {
  return {
    short: cells.map((price) => Math.ceil(Math.max(0, -price) / SCALE) + width),
    over: cells.map((price) => Math.ceil(Math.max(0, price) / SCALE) + width),
  };
}

/** How far prices stay with those before. */
const PULL = 0.8;
const NOISE = 1e-4;
/** States a student and period; more once the master cannot be bettered with so few. */
const LEAST_BEAM = 20;

type Parts = Pick<Prices, 'cells' | 'weights'>;

function toParts({ cells, shares }: MasterPrices): Parts {
  return {
    cells: cells.map((price) => Math.round(SCALE * price)),
    weights: shareOut(shares),
  };
}

function blend(before: Parts, latest: Parts, pull: number): Parts {
  const mix = (a: number, b: number): number => pull * a + (1 - pull) * b;
  return {
    cells: latest.cells.map((price, c) => Math.round(mix(before.cells[c]!, price))),
    weights: shareOut(latest.weights.map((weight, s) => mix(before.weights[s]!, weight) - SCALE)),
  };
}

/** Whole weights: `SCALE` each, and `SCALE` in all on top in proportion to the shares. */
export function shareOut(shares: Float64Array): Float64Array {
  const positive = shares.map((share) => Math.max(0, share));
  const sum = positive.reduce((all, share) => all + share, 0);
  const extra = positive.map((share) => (sum > 0 ? Math.floor((SCALE * share) / sum) : 0));
  const greatest = positive.reduce((top, share, s) => (share > positive[top]! ? s : top), 0);
  extra[greatest]! += SCALE - extra.reduce((all, part) => all + part, 0);
  return extra.map((part) => SCALE + part);
}

/** Every student's best answer to the prices goes to the pool; what the answers prove, `null` when time ran out on the way. */
function askEverybody(run: PricingRun, { cells, weights }: Parts, beam: number): number | null {
  const { instance, problems, pool, relaxations } = run;
  const prices = priceInternships(instance, cells);
  let scaled = 0;
  cells.forEach((price, c) => {
    if (price !== 0) scaled += price * (price > 0 ? instance.most[c]! : instance.least[c]!);
  });
  for (const problem of problems) {
    if (!run.more()) return null;
    const { student } = problem;
    const pricing = { weight: weights[student]!, prices };
    const floor = pool.byStudent[student]!.reduce(
      (most, { blocks }) => Math.max(most, worthOf(instance, problem, pricing, blocks)),
      -Infinity,
    );
    const { completion, next } = tuneRelaxation(problem, pricing, {
      relaxation: relaxations[student]!,
      target: floor,
      steps: STEPS,
    });
    relaxations[student] = next;
    if (completion.bound <= floor) {
      scaled += floor;
      continue;
    }
    // A first answer, soon found, spares the search most of its states.
    const quick = searchStudent(problem, pricing, completion, { beam: QUICK, floor });
    const sure = Math.max(floor, quick.value);
    const deep =
      quick.upper <= sure ? quick : searchStudent(problem, pricing, completion, { beam, floor: sure });
    scaled += Math.min(quick.upper, deep.upper, completion.bound);
    for (const { before, blocks } of [quick, deep])
      for (const path of [...before, blocks]) if (path.length > 0) pool.add(student, path);
  }
  return Math.floor(scaled / SCALE);
}

const STEPS = 10;
const QUICK = 10;
