import { setImmediate } from 'node:timers/promises';
import { type Allocation, type Assignment, compareAssignments } from '../../domain/allocation.ts';
import type { Day } from '../../domain/calendar.ts';
import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import { isLottery } from '../../domain/objective.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RuleId } from '../../domain/rules.ts';
import { formulate } from '../../formulate/formulate.ts';
import type { Swap } from '../../report/tables/swap-tables.ts';
import type { Verdict } from '../../verify/facts/verdict.ts';
import { verifierOf } from '../../verify/verify.ts';
import { isFree } from '../in-force/notice.ts';
import { publishedValues } from '../record/tier-facts.ts';
import { type Exchange, listExchanges } from './list-exchanges.ts';

export interface FoundSwaps {
  /** First day on which a cycle must begin for its places to be exchanged. */
  readonly freeFrom: Day;
  /** Easiest to bring about first. */
  readonly swaps: readonly Swap[];
  /** Everything was looked at; false when there were more exchanges than anybody reads, or the user has asked to stop. */
  readonly complete: boolean;
}

/** Exchanges that are judged before the search ends; each takes the verifier a few milliseconds. */
const MOST_JUDGED = 4000;

/**
 * The swaps and chains that a rotator could take part in without losing, in cycles that begin on `freeFrom` or later: every must rule holds afterwards, judged by the
 * verifier for the whole allocation, and no service is worse off. Throws `RangeError` when the allocation does not
 * stand itself.
 */
export async function findSwaps(
  programme: Programme,
  allocation: Allocation,
  asked: {
    readonly rotator: RotatorId;
    readonly most: number;
    readonly freeFrom: Day;
    readonly interrupted: () => boolean;
  },
): Promise<FoundSwaps> {
  const judge = verifierOf(programme);
  const before = judge(allocation);
  if (!before.accepted) throw new RangeError('the allocation in force breaks rules that must hold');
  const { rotator, most, freeFrom, interrupted } = asked;
  const mayTake = personalJudge(allocation, judge, interrupted);
  const free = allocation.assignments.filter(({ cycle }) => isFree(programme.settings, cycle, freeFrom));
  const exchanges = await listExchanges(formulate(programme), free, { rotator, mayTake });
  const swaps: Swap[] = [];
  for (const exchange of exchanges.slice(0, MOST_JUDGED)) {
    // Judging is arithmetic from end to end: in between, the wish to stop must get a hearing.
    await setImmediate();
    if (swaps.length === most || interrupted()) return { swaps, complete: false, freeFrom };
    const verdict = judge(exchangePlaces(allocation, exchange));
    const swap = verdict.accepted ? describeSwap(exchange, before, verdict) : null;
    if (swap !== null) swaps.push(swap);
  }
  return { swaps, complete: exchanges.length <= MOST_JUDGED && !interrupted(), freeFrom };
}

/** The allocation after an exchange. */
function exchangePlaces(allocation: Allocation, { moves }: Pick<Exchange, 'moves'>): Allocation {
  const to = new Map(moves.map((move) => [move.of, move.to]));
  const assignments = allocation.assignments
    .map((each) => ({ ...each, placement: to.get(each) ?? each.placement }))
    .sort(compareAssignments);
  return { ...allocation, assignments };
}

/** Rules about several people at once; the others can be judged person by person. */
const SHARED: ReadonlySet<RuleId> = new Set([
  'capacity',
  'minimum-staffing',
  'supervision',
  'named-supervision',
  'preceptor',
  'pair',
]);

/** Whether a rotator's own rules let them be elsewhere, everybody else staying where they are. Each is asked once, and nobody once the user has asked to stop. */
function personalJudge(
  allocation: Allocation,
  judge: (allocation: Allocation) => Verdict,
  interrupted: () => boolean,
): (of: Assignment, to: PlacementId) => Promise<boolean> {
  const known = new Map<string, boolean>();
  return async (of, to) => {
    const key = `${of.rotator}\u001f${of.cycle}\u001f${to}`;
    const judged = known.get(key);
    if (judged !== undefined) return judged;
    await setImmediate();
    if (interrupted()) return false;
    const { breaches } = judge(exchangePlaces(allocation, { moves: [{ of, to, cost: 0 }] }));
    const answer = breaches.every(({ rule }) => SHARED.has(rule));
    known.set(key, answer);
    return answer;
  };
}

const SERVICES: ReadonlySet<string> = new Set(['staffing', 'placed']);

/** `null` when a service would be worse off. */
function describeSwap({ moves }: Exchange, before: Verdict, after: Verdict): Swap | null {
  const then = new Map(publishedValues(after).map(({ name, value }) => [name, value]));
  const effects = publishedValues(before).flatMap(({ name, value }) => {
    const now = then.get(name) ?? value;
    return now === value || isLottery(name) ? [] : [{ tier: name, before: value, after: now }];
  });
  if (effects.some((effect) => SERVICES.has(effect.tier) && effect.after > effect.before)) return null;
  const totals = (verdict: Verdict): ReadonlyMap<RotatorId, number> =>
    new Map(verdict.rotators.map((own) => [own.rotator, own.programmeDissatisfaction]));
  const [earlier, later] = [totals(before), totals(after)];
  const steps = moves.map(({ of, to }) => ({
    rotator: of.rotator,
    from: of.placement,
    to,
    before: earlier.get(of.rotator) ?? 0,
    after: later.get(of.rotator) ?? 0,
  }));
  const worse = steps.filter((step) => step.after > step.before).map(({ rotator }) => rotator);
  return { cycle: moves[0]?.of.cycle ?? 0, steps, must_agree: worse, effects };
}
