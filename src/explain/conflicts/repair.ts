import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import { solveModel } from '../../../solver/solve-model.ts';
import { type KnownParts, solveNewParts } from '../../../solver/solve-new-parts.ts';
import type { Allocation } from '../../domain/allocation.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { omissionOf } from '../../formulate/facts/rule-instance.ts';
import { formulate } from '../../formulate/formulate.ts';
import { encodeIfAllowed } from '../../formulate/interpret.ts';
import { applyChanges, type Change, changeKey } from './change.ts';
import type { Conflict } from './conflict.ts';
import { listEligibilityLifts } from './eligibility-lifts.ts';
import type { FeasibilityLimits } from './feasibility.ts';
import type { Lift } from './lift.ts';
import { type Bans, loosenProgramme } from './loosen-programme.ts';
import { partProgramme } from './part-programme.ts';
import { costOf, stepsOf } from './repair-costs.ts';
import type { Setting } from './setting.ts';

/** A set of changes after which what was asked for is possible: an allocation was found, so this is certain. */
export interface Repair {
  /** In order of their keys; none can be left out. */
  readonly changes: readonly Change[];
  readonly cost: number;
}

export interface Repairs {
  /** Cheapest first; none contains another. */
  readonly repairs: readonly Repair[];
  /** Nothing cheaper was missed, professions and slots that are not offered taken as they are. */
  readonly complete: boolean;
}

export interface RepairOptions extends FeasibilityLimits {
  readonly wanted: number;
  /** Decisions that nobody can take back any more; default: none. */
  readonly isFirm?: (decision: RuleInstance) => boolean;
}

/** Of the time that is left, once there are repairs to show: to see whether rules in no conflict give cheaper ones. */
const SHARE_OF_OTHERS = 0.5;

/** Changes found under some bans. */
interface Candidate extends Repair {
  readonly bans: Bans;
  readonly proved: boolean;
  /** What the changes are to make possible. */
  readonly allocation: Allocation;
}

/**
 * The cheapest sets of changes that make a setting possible whose conflict is known: places, rules and pairs, all
 * decisions but firm ones, and eligibility rules: first those that take part in a conflict, and where others could be cheaper, all of
 * them. Professions and slots that are not offered stay as they are. Each is confirmed in the tables it leads to.
 */
export async function findRepairs(
  setting: Setting,
  { closings }: Pick<Conflict, 'closings'>,
  options: RepairOptions,
): Promise<Repairs> {
  const until = performance.now() + options.timeLimit * 1000;
  const limits = (): FeasibilityLimits => ({ ...options, timeLimit: (until - performance.now()) / 1000 });
  const { decisions } = formulate(setting.programme, { without: setting.without });
  const lifts: Lift[] = decisions.instances
    .filter((instance) => options.isFirm?.(instance) !== true)
    .map((instance) => ({ omission: omissionOf(instance), instances: [instance] }));
  lifts.push(...closings.filter(({ omission }) => omission.rule !== 'decision').flatMap(liftByCycle));
  const found = await listRepairs(setting, { ...options, ...limits(), lifts });
  return await compareAllLifts(setting, found, { ...options, ...limits(), lifts });
}

/**
 * The repairs found with some lifts, once none with another could be cheaper: whatever waives a rule beyond these costs at
 * least that. Where this does not settle it, or more are wanted, all are looked at.
 */
async function compareAllLifts(setting: Setting, found: Repairs, options: ListOptions): Promise<Repairs> {
  const { repairCosts } = setting.programme.settings;
  const isCheap = found.repairs.every(({ cost }) => cost <= repairCosts.rule);
  const settled = found.complete && found.repairs.length > 0 && isCheap;
  if (!found.complete || (settled && found.repairs.length === options.wanted)) return found;
  const others = listEligibilityLifts(setting);
  if (others === null) return { ...found, complete: settled };
  const decisions = options.lifts.filter(({ omission }) => omission.rule === 'decision');
  const all = await listRepairs(setting, {
    ...options,
    timeLimit: options.timeLimit * SHARE_OF_OTHERS,
    lifts: [...decisions, ...others.flatMap(liftByCycle)],
  });
  const better = all.complete || (!settled && all.repairs.length >= found.repairs.length);
  return better ? all : { ...found, complete: settled };
}

/**
 * A rotator who may be placed while away is so in single cycles: let off everywhere, cycles worked in part would give
 * whole credit, and the choices of these cost nothing.
 */
function liftByCycle(lift: Lift): readonly Lift[] {
  if (lift.omission.rule !== 'availability') return [lift];
  return lift.instances
    .filter(({ facts }) => Number(facts.present) * 100 < Number(facts.percent) * Number(facts.days))
    .map((instance) => ({ omission: omissionOf(instance), instances: [instance] }));
}

interface ListOptions extends RepairOptions {
  /** Decisions and eligibility rules that may be lifted. */
  readonly lifts: readonly Lift[];
}

/**
 * One program finds the cheapest set, everything being allowed at its price; the next ones come out of the same
 * program in which one of the changes found is banned (E. L. Lawler, "A procedure for computing the K best solutions",
 * Management Science 18, 1972).
 */
async function listRepairs(setting: Setting, options: ListOptions): Promise<Repairs> {
  const until = performance.now() + options.timeLimit * 1000;
  const timeLeft = (): number => (until - performance.now()) / 1000;
  const stopped = (): boolean => timeLeft() <= 0 || options.interrupted?.() === true;
  const limits = (): FeasibilityLimits => ({ ...options, timeLimit: timeLeft() });
  const repairs: Repair[] = [];
  const open: Candidate[] = [];
  const asked = new Set<string>();
  const known: KnownParts = new Map();
  let complete = true;
  const ask = async (bans: Bans): Promise<void> => {
    const key = JSON.stringify([...bans].sort());
    if (asked.has(key)) return;
    asked.add(key);
    const found = stopped()
      ? 'unknown'
      : await findCheapest(setting, bans, { ...options, ...limits(), known });
    if (found === 'unknown') complete = false;
    else if (found !== null) open.push(found);
  };
  await ask(new Map());
  while (repairs.length < options.wanted && open.length > 0) {
    open.sort((a, b) => a.cost - b.cost || a.changes.length - b.changes.length || compareKeys(a, b));
    const candidate = open.shift()!;
    complete &&= candidate.proved;
    const repair = { changes: candidate.changes, cost: candidate.cost };
    if (!repairs.some((known) => isWithin(known, repair))) {
      const changed = applyChanges(setting, repair.changes);
      if (await isPossible(changed, candidate.allocation, limits())) repairs.push(repair);
      else complete = false;
    }
    if (repairs.length === options.wanted) break;
    for (const change of candidate.changes) {
      await ask(new Map([...candidate.bans, [changeKey(change), stepsOf(change) - 1]]));
    }
  }
  const least = repairs.filter(
    (repair) => !repairs.some((other) => other !== repair && isWithin(other, repair)),
  );
  least.sort((a, b) => a.cost - b.cost || compareKeys(a, b));
  return { repairs: least, complete };
}

/** `null`: nothing helps under these bans. Most of them concern a few people only: the others keep what they have. */
async function findCheapest(
  setting: Setting,
  bans: Bans,
  options: ListOptions & { readonly known: KnownParts },
): Promise<Candidate | 'unknown' | null> {
  const { model, readChanges, readAllocation } = loosenProgramme(setting, { lifts: options.lifts, bans });
  const outcome = await solveNewParts(model, options.known, { ...options, strategy: 'compact' });
  if (outcome.kind === 'infeasible') return null;
  if (outcome.kind !== 'solved') return 'unknown';
  const changes = readChanges(outcome.chosen);
  const cost = changes.reduce(
    (sum, change) => sum + costOf(change, setting.programme.settings.repairCosts),
    0,
  );
  // An order waived once is charged by the assignment out of order: then something cheaper could have been missed.
  const proved = outcome.proved && cost >= outcome.values[0]!;
  return { changes, cost, bans, proved, allocation: readAllocation(outcome.chosen) };
}

/** Whether the changed tables, formulated anew, have an allocation: the one they were changed for, or else any. */
async function isPossible(
  { programme, without }: Setting,
  wanted: Allocation,
  options: FeasibilityLimits,
): Promise<boolean> {
  const formulation = formulate(partProgramme(programme, null), { without });
  const { model } = formulation;
  const chosen = encodeIfAllowed(formulation, wanted);
  if (chosen !== null && evaluateModel(model, chosen).feasible) return true;
  const outcome = await solveModel(
    { ...model, tiers: [nothing(model.choices.count)] },
    { ...options, strategy: 'compact' },
  );
  return outcome.kind === 'solved';
}

function nothing(choices: number): Parameters<typeof solveModel>[0]['tiers'][number] {
  const slack = { kind: 'absolute', amount: 0 } as const;
  return { kind: 'sum', name: 'feasibility', costs: new Int32Array(choices), slack };
}

function isWithin(known: Repair, repair: Repair): boolean {
  return known.changes.every((change) =>
    repair.changes.some(
      (other) => changeKey(other) === changeKey(change) && stepsOf(other) >= stepsOf(change),
    ),
  );
}

function compareKeys(a: Repair, b: Repair): number {
  const key = ({ changes }: Repair): string => changes.map(changeKey).join('\n');
  return key(a) < key(b) ? -1 : 1;
}
