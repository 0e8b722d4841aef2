import type { Executor } from '../../../solver/pool/executor.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Programme } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { Change } from '../../explain/conflicts/change.ts';
import { type ConflictProof, proveConflict } from '../../explain/conflicts/confirm-conflict.ts';
import { type Conflict as FoundConflict, findConflict } from '../../explain/conflicts/conflict.ts';
import { type FeasibilityLimits, inquireFeasibility } from '../../explain/conflicts/feasibility.ts';
import type { Lift } from '../../explain/conflicts/lift.ts';
import { findRepairs, type RepairOptions, type Repairs } from '../../explain/conflicts/repair.ts';
import { closingRules } from '../../explain/conflicts/requirement.ts';
import type { Setting } from '../../explain/conflicts/setting.ts';
import { isOmitted, type Omission } from '../../formulate/facts/rule-instance.ts';
import type { Formulation } from '../../formulate/formulate.ts';

/** Rule instances that prove together that there is no allocation. */
export interface Conflict {
  /**
   * `no-pathway`: one rotator's own rules clash, however empty the slots are. `short-supply`: a pillar is owed more
   * credit than all slots can give. `slots`: these slots cannot serve all who need them.
   */
  readonly kind: 'no-pathway' | 'short-supply' | 'slots';
  readonly rotator: RotatorId | null;
  readonly instances: readonly RuleInstance[];
  /** Leaving out any one of the rules makes the rest possible; false when a limit left that open. */
  readonly minimal: boolean;
  /** It stands beside the conflicts before it: what would undo those leaves it. */
  readonly beside: boolean;
  /** How it was proved again, apart from the search that found it. */
  readonly proofs: readonly ConflictProof[];
}

/** Why there is no allocation, and what would make one possible. */
export interface Diagnosis {
  readonly conflicts: readonly Conflict[];
  readonly repairs: Repairs;
}

/** The proofs that need no solve; empty when there are none, which says nothing yet. */
export function findEvidentConflicts({ obstacles }: Formulation): readonly Conflict[] {
  return obstacles.map((obstacle) => ({
    ...obstacle,
    minimal: true,
    beside: false,
    proofs: ['counting'],
  }));
}

/** Repairs worked out for the coordinator to choose from. */
const REPAIRS_WANTED = 3;
/** Share of the time for the conflict; the rest is for repairs. */
const CONFLICT_SHARE = 0.5;
const PROOF_SECONDS = 10;
/** Share of a run's limit that its diagnosis has in any case. */
const LEAST_SHARE = 0.5;

/**
 * Seconds for a diagnosis: what the solve has left of the run's limit; where that is little, half of the limit all the same, since a "no"
 * without its reason is of no use.
 */
export function secondsToDiagnose(timeLimit: number, spent: number): number {
  return Math.max(timeLimit - spent, timeLimit * LEAST_SHARE);
}

/**
 * Diagnoses a programme that is known to have no allocation: an irreducible set of people's rules, slots, decisions and
 * eligibility rules that cannot hold together, proved again by a second route before it is found, and the cheapest
 * repairs. `among`: rotators known to be stuck together, where nothing is evident. A limit leaves more than needed, never less.
 */
export async function diagnose(
  programme: Programme,
  known: { readonly evident: readonly Conflict[]; readonly among: readonly RotatorId[] | null },
  limits: Omit<RepairOptions, 'wanted'>,
): Promise<Diagnosis> {
  const { timeLimit } = limits;
  const until = performance.now() + timeLimit * 1000;
  const setting = { programme, without: [] };
  const { evident, among } = known;
  // Whose own rules clash is found in a moment; a pillar in short supply needs no search at all.
  const inquiry = inquireFeasibility({ ...limits, timeLimit: timeLimit * CONFLICT_SHARE });
  const found = evident.length > 0 ? null : await findConflict(setting, inquiry, among);
  const conflicts = evident.length > 0 ? evident : [await confirm(found, limits)];
  const closings =
    found?.closings ?? evident.flatMap((conflict) => listClosings(programme, conflict, inquiry));
  const repairs = await findRepairs(
    setting,
    { closings },
    {
      ...limits,
      timeLimit: (until - performance.now()) / 1000,
      wanted: REPAIRS_WANTED,
    },
  );
  const left = { ...limits, timeLimit: (until - performance.now()) / 1000 };
  const others = await findOthers(setting, { conflicts, repairs }, left);
  return { conflicts: [...conflicts, ...others], repairs };
}

/** So many conflicts beside those that were found first. */
const MOST_OTHERS = 3;

/**
 * A repair undoes every conflict. What the cheapest changes without easing a line that is found belongs to another one, which is
 * left when all else of the repair is made: without it nobody could see what the change is for.
 */
async function findOthers(
  setting: Setting,
  { conflicts, repairs }: Diagnosis,
  limits: FeasibilityLimits,
): Promise<readonly Conflict[]> {
  // Short supply names no slot, and any place of the pillar eases it.
  if (conflicts.some(({ kind, instances }) => kind === 'short-supply' || instances.length === 0)) return [];
  const changes = (repairs.repairs[0]?.changes ?? []).map(omissionOfChange);
  const inquiry = inquireFeasibility(limits);
  const others: Conflict[] = [];
  for (const change of changes) {
    const known = [...conflicts, ...others].flatMap(({ instances }) => instances);
    if (others.length === MOST_OTHERS || known.some((instance) => isOmitted(instance, [change]))) continue;
    const rest = changes.filter((other) => other !== change);
    const found = await findConflict({ ...setting, without: [...setting.without, ...rest] }, inquiry);
    if (found === null) continue;
    const other = await confirm(found, limits);
    if (other.instances.length > 0) others.push({ ...other, beside: true });
  }
  return others;
}

function omissionOfChange(change: Change): Omission {
  return change.kind === 'place'
    ? { rule: change.limit, placement: change.placement, cycle: change.cycle }
    : change.omission;
}

/** The eligibility rules among what one rotator's conflict rests on, as they could be lifted. */
function listClosings(
  programme: Programme,
  { rotator, instances }: Conflict,
  { mayEase }: ReturnType<typeof inquireFeasibility>,
): readonly Lift[] {
  const at = programme.rotators.findIndex(({ id }) => id === rotator);
  if (at < 0) return [];
  return closingRules({ programme }, at)
    .filter(mayEase)
    .map((omission) => ({ omission, instances: instances.filter((each) => isOmitted(each, [omission])) }))
    .filter((lift) => lift.instances.length > 0);
}

/** A conflict is found only once it has been proved again. */
async function confirm(
  found: FoundConflict | null,
  { executor, timeLimit }: { readonly executor: Executor; readonly timeLimit: number },
): Promise<Conflict> {
  const seconds = Math.min(PROOF_SECONDS, timeLimit);
  const proofs = found === null ? [] : await proveConflict(found.model, { executor, timeLimit: seconds });
  if (found === null || proofs.length === 0) return unexplained();
  const { instances, minimal } = found;
  return { kind: 'slots', rotator: null, instances, minimal, beside: false, proofs };
}

/** The engine proved that there is none; why was not worked out, or could not be proved again, within the limits. */
function unexplained(): Conflict {
  return { kind: 'slots', rotator: null, instances: [], minimal: false, beside: false, proofs: [] };
}
