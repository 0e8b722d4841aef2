import { proveConflict } from '../explain/confirm-conflict.js';
import { findConflict } from '../explain/conflict.js';
import { inquireFeasibility } from '../explain/feasibility.js';
import { findRepairs } from '../explain/repair.js';
import { closingRules } from '../explain/requirement.js';
import { isOmitted } from '../formulate/rule-instance.js';
/** The proofs that need no solve; empty when there are none, which says nothing yet. */
export function findEvidentConflicts({ obstacles }) {
    return obstacles.map((obstacle) => ({ ...obstacle, minimal: true, proofs: ['counting'] }));
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
export function secondsToDiagnose(timeLimit, spent) {
    return Math.max(timeLimit - spent, timeLimit * LEAST_SHARE);
}
/**
 * Diagnoses a programme that is known to have no allocation: an irreducible set of people's rules, slots, decisions and
 * eligibility rules that cannot hold together, proved again by a second route before it is told, and the cheapest
 * repairs. `among`: rotators known to be stuck together, where nothing is evident. A limit leaves more than needed, never less.
 */
export async function diagnose(programme, known, limits) {
    const { timeLimit } = limits;
    const until = performance.now() + timeLimit * 1000;
    const setting = { programme, without: [] };
    const { evident, among } = known;
    // Whose own rules clash is found in a moment; a pillar in short supply needs no search at all.
    const inquiry = inquireFeasibility({ ...limits, timeLimit: timeLimit * CONFLICT_SHARE });
    const found = evident.length > 0 ? null : await findConflict(setting, inquiry, among);
    const conflicts = evident.length > 0 ? evident : [await confirm(found, limits)];
    const closings = found?.closings ?? evident.flatMap((conflict) => listClosings(programme, conflict, inquiry));
    const repairs = await findRepairs(setting, { closings }, {
        ...limits,
        timeLimit: (until - performance.now()) / 1000,
        wanted: REPAIRS_WANTED,
    });
    return { conflicts, repairs };
}
/** The eligibility rules among what one rotator's conflict rests on, as they could be lifted. */
function listClosings(programme, { rotator, instances }, { mayEase }) {
    const at = programme.rotators.findIndex(({ id }) => id === rotator);
    if (at < 0)
        return [];
    return closingRules({ programme }, at)
        .filter(mayEase)
        .map((omission) => ({ omission, instances: instances.filter((each) => isOmitted(each, [omission])) }))
        .filter((lift) => lift.instances.length > 0);
}
/** A conflict is told only once it has been proved again. */
async function confirm(found, { executor, timeLimit }) {
    const seconds = Math.min(PROOF_SECONDS, timeLimit);
    const proofs = found === null ? [] : await proveConflict(found.model, { executor, timeLimit: seconds });
    if (found === null || proofs.length === 0)
        return unexplained();
    return { kind: 'slots', rotator: null, instances: found.instances, minimal: found.minimal, proofs };
}
/** The engine proved that there is none; why was not worked out in time, or could not be proved again. */
function unexplained() {
    return { kind: 'slots', rotator: null, instances: [], minimal: false, proofs: [] };
}
