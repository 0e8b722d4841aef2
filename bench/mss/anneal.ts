import type { Random } from '../generate/random.ts';
import { BestPaths } from './best-paths.ts';
import type { Internship } from './check-solution.ts';
import { desireOf, isLost, newDraft, tabulateRules } from './draft.ts';
import { fill } from './fill.ts';
import { moveDraft } from './move-draft.ts';
import { QuickRandom } from './quick-random.ts';
import type { MssInstance } from './read-instance.ts';
import { Roster } from './roster.ts';
import type { StudentProblem } from './student-problem.ts';
import { trade } from './trade.ts';

export interface Heat {
  readonly hot: number;
  readonly cold: number;
}

/** What is annealed, and how. */
export interface Annealing {
  readonly instance: MssInstance;
  readonly problems: readonly StudentProblem[];
  readonly random: Random;
  /** At first and at last, in units of desire. */
  readonly heat: Heat;
  /** Share of the time that has passed; over at 1. */
  readonly passed: () => number;
  /** Told now and then of the best paths so far, where they have become better. */
  readonly report?: (paths: readonly (readonly Internship[])[]) => void;
}

/**
 * Simulated annealing over whole pathways, one a student to begin with: internships move, two students trade, and wards short of somebody
 * are filled. The students' own rules are kept; staffing may be missed at a fine, which rises and falls so that it is kept some of
 * the time. Gives the best solution met, by student; `null` where none keeps the staffing.
 */
export function anneal(
  { instance, problems, random, heat, passed, report }: Annealing,
  start: readonly (readonly Internship[])[],
): readonly (readonly Internship[])[] | null {
  const rules = tabulateRules(problems);
  const roster = new Roster(instance, rules, start, FIRST_FINE);
  const best = new BestPaths(roster, start);
  const trades = Math.round(LEAST_TRADES + MORE_TRADES * measureDemand(instance));
  const walk = new Walk(roster, best, { random: new QuickRandom(random.below(MOST_SEED)), trades });
  let told = 0;
  for (let part = walk.stuck ? 1 : passed(); part < 1; part = passed()) {
    roster.fine *= roster.whole ? CHEAPER : DEARER;
    walk.go(MOVES, heat.hot * (heat.cold / heat.hot) ** part);
    const fresh = report === undefined || part < told ? null : best.takeFresh();
    if (fresh === null) continue;
    report?.(fresh);
    told = part + REPORTING;
  }
  return best.paths;
}

/** How many of the internships are tied to places that have to be filled: 0 none, 1 perhaps all. */
export function measureDemand({ least, quota }: Pick<MssInstance, 'least' | 'quota'>): number {
  const sum = (all: readonly number[]): number => all.reduce((total, many) => total + many, 0);
  return Math.min(1, sum(least) / Math.max(1, sum(quota)));
}

/** Moves tried one after the other. */
class Walk {
  readonly #roster: Roster;
  readonly #best: BestPaths;
  readonly #random: QuickRandom;
  /** Moves of a hundred that are trades. */
  readonly #trades: number;
  /** Students who do anything. */
  readonly #movable: Int32Array;
  readonly #mine;
  readonly #theirs;

  constructor(
    roster: Roster,
    best: BestPaths,
    { random, trades }: { readonly random: QuickRandom; readonly trades: number },
  ) {
    this.#roster = roster;
    this.#best = best;
    this.#random = random;
    this.#trades = trades;
    this.#movable = Int32Array.from(roster.sizes.keys()).filter((student) => roster.sizes[student]! > 0);
    this.#mine = newDraft(roster.stride);
    this.#theirs = newDraft(roster.stride);
  }

  /** Whether nobody can move. */
  get stuck(): boolean {
    return this.#movable.length === 0;
  }

  go(moves: number, warmth: number): void {
    const random = this.#random;
    const movable = this.#movable;
    for (let move = 0; move < moves; move += 1) {
      const least = warmth * LOGARITHMS[random.below(LOGARITHMS.length)]!;
      const one = movable[random.below(movable.length)]!;
      if (random.below(100) >= this.#trades) {
        if (this.#change(one, least)) this.#best.note(one, one);
        continue;
      }
      const two = movable[random.below(movable.length)]!;
      if (two !== one && this.#exchange(one, two, least)) this.#best.note(one, two);
    }
  }

  /** One student's change, made if the gain is `least` or more. */
  #change(one: number, least: number): boolean {
    const roster = this.#roster;
    const { rules } = roster;
    const random = this.#random;
    const mine = this.#mine;
    roster.copyTo(mine, one);
    const filling = roster.shorts > 0 && random.below(FILLS) === 0;
    if (!filling) moveDraft(rules, one, mine, random);
    else if (!fill(rules, roster.short[random.below(roster.shorts)]!, mine, random)) return false;
    const desire = desireOf(rules, one, mine);
    if (isLost(desire)) return false;
    const gain = roster.gain(one, desire, one, desire);
    // No more can be set right than is broken.
    if (gain + roster.fined < least) return false;
    if (gain - roster.restaff(one, mine) < least) {
      roster.unstaff(one, mine);
      return false;
    }
    roster.take(one, mine, desire);
    return true;
  }

  /** Two students' trade, made if the gain is `least` or more. */
  #exchange(one: number, two: number, least: number): boolean {
    const roster = this.#roster;
    const { rules } = roster;
    const mine = this.#mine;
    const theirs = this.#theirs;
    roster.copyTo(mine, one);
    roster.copyTo(theirs, two);
    const outcome = trade(rules, two, mine, theirs, this.#random);
    if (outcome === 'none') return false;
    const desire = desireOf(rules, one, mine);
    if (isLost(desire)) return false;
    const other = desireOf(rules, two, theirs);
    if (isLost(other)) return false;
    const gain = roster.gain(one, desire, two, other);
    if (outcome === 'even') {
      if (gain < least) return false;
    } else {
      if (gain + roster.fined < least) return false;
      const fined = roster.restaff(one, mine) + roster.restaff(two, theirs);
      if (gain - fined < least) {
        roster.unstaff(two, theirs);
        roster.unstaff(one, mine);
        return false;
      }
    }
    roster.take(one, mine, desire);
    roster.take(two, theirs, other);
    return true;
  }
}

/** Moves between two looks at the clock. */
const MOVES = 2000;
/** Of a hundred moves: where most places have to be filled, hardly anything but a trade leaves them filled. */
const LEAST_TRADES = 40;
const MORE_TRADES = 45;
/** Of other moves, one of so many fills a place as long as there is one to fill. */
const FILLS = 4;
/** Of a student and period too few or too many: at first, and from one look to the next while staffing is missed, and while it is kept. */
const FIRST_FINE = 10;
const DEARER = 1.0002;
const CHEAPER = 0.9997;
const MOST_SEED = 0x7fff_ffff;
/** Share of the time between two reports. */
const REPORTING = 0.01;
/** Of numbers between 0 and 1, evenly. */
const LOGARITHMS = Float64Array.from({ length: 4096 }, (_, k) => Math.log((k + 0.5) / 4096));
