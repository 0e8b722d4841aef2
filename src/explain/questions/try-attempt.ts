import type { Counterfactual } from '../../../solver/counterfactuals/counterfactual.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import type { Cell } from '../../formulate/facts/cell.ts';
import { type Formulation, formulate } from '../../formulate/formulate.ts';
import { applyChanges, type Change, type SlotPlace } from '../conflicts/change.ts';
import type { FeasibilityLimits } from '../conflicts/feasibility.ts';
import { loosenSlots } from '../conflicts/loosen-slots.ts';
import type { Repair } from '../conflicts/repair.ts';
import { costOf } from '../conflicts/repair-costs.ts';
import { firstLottery } from '../reasons/counterfactual-reason.ts';
import { type SolvedProgramme, settleWithoutSolving } from '../reasons/settle-wishes.ts';
import { choicesAt } from '../reasons/wish.ts';
import { type Attempt, addChanges, addPlace, sortChanges } from './attempt.ts';
import { type FoundGrant, isGrantedBy } from './found-grant.ts';
import { askGrant } from './grant.ts';
import { listWaivers, waive } from './waiver.ts';

/** Up to so many choices it is asked whether any number of places would do: without a bound on them prices rule little out. */
const MOST_UNBOUNDED = 1000;

/** What came of one attempt: the grant it leads to, and what to try next. */
interface Tried {
  readonly grant: Repair | null;
  readonly next: readonly Attempt[];
  readonly settled: boolean;
  /** What no change undoes. */
  readonly barred: readonly RuleInstance[];
  /** Choices of the programmes solved. */
  readonly effort: number;
}

/** Whether the wish can be granted so; what the tables or the rotator's own rules forbid is found without a solve. */
export async function tryAttempt(
  solved: SolvedProgramme,
  wish: Cell,
  attempt: Attempt,
  options: FeasibilityLimits,
): Promise<Tried> {
  const { programme } = solved.formulation;
  const { repairCosts } = programme.settings;
  const setting = applyChanges({ programme, without: [] }, attempt.changes);
  const formulation = formulate(setting.programme, { without: setting.without });
  if (attempt.places > 0) return await addPlaces(solved, wish, { attempt, formulation }, options);
  const withChanges = (sets: readonly (readonly Change[])[]): readonly Attempt[] =>
    sets
      .map((changes) => addChanges(attempt, changes, repairCosts))
      .filter(({ changes }) => changes.length > attempt.changes.length);
  const unsolved = { grant: null, settled: true, barred: [], effort: 0 };
  const reason = settleWithoutSolving(formulation)({ ...wish, choices: choicesAt(formulation, wish) });
  if (reason?.kind === 'pathway') {
    return {
      ...unsolved,
      next: withChanges(reason.because.map((instance) => [waive(formulation, instance)])),
    };
  }
  const hurdles = reason?.because.filter(({ rule }) => !isSlotLimit(rule)) ?? [];
  if (reason !== null && reason.because.length === 0) return { ...unsolved, next: [] };
  const barred = hurdles.filter(({ rule }) => GROUND.has(rule));
  if (barred.length > 0) return { ...unsolved, barred, next: [] };
  if (hurdles.length > 0) {
    return { ...unsolved, next: withChanges([hurdles.map((instance) => waive(formulation, instance))]) };
  }
  const answer = await confirm(solved, wish, { changes: attempt.changes, found: null }, options);
  const grant = answer.kind === 'equal' ? { changes: attempt.changes, cost: attempt.cost } : null;
  return {
    grant,
    next: [
      addPlace(attempt, repairCosts),
      ...withChanges(listWaivers(formulation, wish).map((change) => [change])),
    ],
    settled: grant !== null || answer.kind === 'impossible',
    barred: [],
    effort: formulation.model.choices.count,
  };
}

/** The cheapest places beside the attempt's own changes, no more than it says. */
async function addPlaces(
  solved: SolvedProgramme,
  wish: Cell,
  { attempt, formulation }: { readonly attempt: Attempt; readonly formulation: Formulation },
  options: FeasibilityLimits,
): Promise<Tried> {
  const { count } = formulation.model.choices;
  const bounded = Number.isFinite(attempt.places);
  if (!bounded && count > MOST_UNBOUNDED)
    return { grant: null, next: [], settled: false, barred: [], effort: 0 };
  const { repairCosts } = solved.formulation.programme.settings;
  const { model, costTier, cap, own, readPlaces } = loosenSlots(formulation, wish, attempt.places);
  const grantWith = async (
    places: readonly SlotPlace[],
    found: FoundGrant | null,
  ): Promise<Repair | null> => {
    const changes = sortChanges([...attempt.changes, ...places]);
    const cost = changes.reduce((sum, change) => sum + costOf(change, repairCosts), 0);
    return (await confirm(solved, wish, { changes, found }, options)).kind === 'equal'
      ? { changes, cost }
      : null;
  };
  // Where it helps most often, and quick to ask.
  const nearest = attempt.places === 1 ? own : [];
  const tried = await Promise.all(nearest.map((place) => grantWith([place], null)));
  const first = tried.find((grant) => grant !== null);
  if (first !== undefined)
    return { grant: first, next: [], settled: true, barred: [], effort: count * nearest.length };
  const effort = count * (nearest.length + 1);
  const question = {
    wish,
    formulation,
    model,
    until: costTier + 1,
    depth: 'cost',
    ...(cap === null ? {} : { cap }),
  } as const;
  const answer = await askGrant(solved, question, options);
  if (answer.kind !== 'worse') {
    const next = bounded ? [addPlace(attempt, repairCosts)] : [];
    return { grant: null, next, settled: answer.kind === 'impossible', barred: [], effort };
  }
  const found = { setting: formulation, granted: answer.chosen! };
  const grant = await grantWith(readPlaces(answer.chosen!), found);
  return { grant, next: [], settled: grant !== null && answer.proof === 'exact', barred: [], effort };
}

/**
 * Whether the changed tables, formulated anew, really grant the wish without a loss: an allocation that was found is held
 * against them, and if that does not settle it, or none was, another is solved for.
 */
async function confirm(
  solved: SolvedProgramme,
  wish: Cell,
  { changes, found }: { readonly changes: readonly Change[]; readonly found: FoundGrant | null },
  options: FeasibilityLimits,
): Promise<Counterfactual> {
  const { programme } = solved.formulation;
  const setting = applyChanges({ programme, without: [] }, changes);
  const formulation = formulate(setting.programme, { without: setting.without });
  if (found !== null && isGrantedBy(solved, { wish, formulation }, found)) return { kind: 'equal' };
  const { model } = formulation;
  const question = { wish, formulation, model, until: firstLottery(formulation), depth: 'grant' } as const;
  return await askGrant(solved, question, options);
}

/** What the model stands on: no change of this kind undoes it. */
const GROUND: ReadonlySet<RuleInstance['rule']> = new Set(['one-placement', 'offered', 'availability']);

function isSlotLimit(rule: RuleInstance['rule']): boolean {
  return rule === 'capacity' || rule === 'supervision' || rule === 'preceptor';
}
