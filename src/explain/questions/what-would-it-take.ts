import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { FeasibilityLimits } from '../conflicts/feasibility.ts';
import type { Repair } from '../conflicts/repair.ts';
import { position } from '../reasons/positions.ts';
import type { SolvedProgramme } from '../reasons/settle-wishes.ts';
import { AS_THINGS_ARE, type Attempt, attemptKey } from './attempt.ts';
import { tryAttempt } from './try-attempt.ts';

/** A wish by ids, in one cycle. */
export interface WishedSlot {
  readonly rotator: RotatorId;
  readonly placement: PlacementId;
  readonly cycle: number;
}

export interface WhatItTakes {
  /** Confirmed by a solve; without changes: an equally good allocation grants it as things are. `null`: none found. */
  readonly grant: Repair | null;
  /** Nothing cheaper was missed. */
  readonly complete: boolean;
  /** What stands against the wish itself and nothing looked at can change: leave, or a cycle without an offer. */
  readonly barred: readonly RuleInstance[];
}

interface TakeOptions extends FeasibilityLimits {
  /** Most settings to look at. */
  readonly nodes: number;
  /** Most effort: choices of the programmes to be solved, added up over the solves. The first solve is always made. */
  readonly choices: number;
}

/**
 * The cheapest set of changes (places added, decisions lifted, rules waived for the rotator) after which the wish can
 * be granted without any tier before the lottery getting worse, confirmed by a solve in the changed tables. What is
 * cheapest is tried first: nothing at all, one place more wherever it helps, then rules, decisions and more places.
 * Which places they are comes out of one solve in which every slot may be exceeded at its price, all together by no
 * more than that many places: so little room leaves the prices of the tiers strong enough to rule most pathways out.
 * Throws `RangeError` on an unknown rotator or placement.
 */
export async function findWhatItWouldTake(
  solved: SolvedProgramme,
  asked: WishedSlot,
  options: TakeOptions,
): Promise<WhatItTakes> {
  const { programme } = solved.formulation;
  const wish = {
    rotator: position(programme.rotators, asked.rotator),
    placement: position(programme.placements, asked.placement),
    cycle: asked.cycle,
  };
  const until = performance.now() + options.timeLimit * 1000;
  const interrupted = (): boolean => options.interrupted?.() === true || performance.now() >= until;
  const open = new Map<string, Attempt>([[attemptKey(AS_THINGS_ARE), AS_THINGS_ARE]]);
  const closed = new Set<string>();
  let best: Repair | null = null;
  let complete = true;
  let barred: readonly RuleInstance[] = [];
  let effort = 0;
  for (let looked = 0; open.size > 0; looked += 1) {
    const [key, attempt] = cheapest(open);
    if (best !== null && attempt.cost >= best.cost) break;
    const timeLimit = (until - performance.now()) / 1000;
    const spent = looked >= options.nodes || effort >= options.choices;
    if (spent || interrupted()) {
      complete = false;
      break;
    }
    open.delete(key);
    closed.add(key);
    const found = await tryAttempt(solved, wish, attempt, { ...options, timeLimit, interrupted });
    effort += found.effort;
    complete &&= found.settled;
    if (barred.length === 0) barred = found.barred;
    const { grant } = found;
    if (grant !== null && (best === null || grant.cost < best.cost)) best = grant;
    for (const child of found.next) {
      const childKey = attemptKey(child);
      if (!closed.has(childKey)) open.set(childKey, child);
    }
  }
  return { grant: best, complete, barred };
}

function cheapest(open: ReadonlyMap<string, Attempt>): [string, Attempt] {
  return [...open].reduce((best, entry) => {
    const difference =
      entry[1].cost - best[1].cost ||
      entry[1].changes.length - best[1].changes.length ||
      (entry[0] < best[0] ? -1 : 1);
    return difference < 0 ? entry : best;
  });
}
