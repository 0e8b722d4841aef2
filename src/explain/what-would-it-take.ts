import type { Counterfactual } from '../../solver/counterfactuals/counterfactual.ts';
import type { PlacementId, RotatorId } from '../domain/ids.ts';
import type { RepairCosts } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Cell } from '../formulate/cell.ts';
import { type Formulation, formulate } from '../formulate/formulate.ts';
import { isOmitted, type Omission, omissionOf } from '../formulate/rule-instance.ts';
import { applyChanges, type Change, changeKey, type SlotPlace } from './change.ts';
import { firstLottery } from './counterfactual-reason.ts';
import type { FeasibilityLimits } from './feasibility.ts';
import { type FoundGrant, isGrantedBy } from './found-grant.ts';
import { askGrant } from './grant.ts';
import { loosenSlots } from './loosen-slots.ts';
import { position } from './positions.ts';
import type { Repair } from './repair.ts';
import { costOf } from './repair-costs.ts';
import { closingRules } from './requirement.ts';
import { type SolvedProgramme, settleWithoutSolving } from './settle-wishes.ts';
import { choicesAt } from './wish.ts';

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
}

export interface TakeOptions extends FeasibilityLimits {
  /** Most settings to look at. */
  readonly nodes: number;
  /** Most effort: choices of the programmes to be solved, added up over the solves. The first solve is always made. */
  readonly choices: number;
}

/** Decisions lifted and rules waived so far, and how many places there may be beside them: those are for the solver to say. */
interface Node {
  readonly changes: readonly Change[];
  /** Infinity: as many as it takes. */
  readonly places: number;
  /** Of the changes and of that many places. */
  readonly cost: number;
}

/** Up to so many places beside the changes are asked for one by one; the next question is whether any number would do. */
const MOST_PLACES = 3;

/** Up to so many choices that next question is asked: without a bound on the places prices rule little out. */
const MOST_UNBOUNDED = 1000;

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
  const open = new Map<string, Node>([['', { changes: [], places: 0, cost: 0 }]]);
  const closed = new Set<string>();
  let best: Repair | null = null;
  let complete = true;
  let effort = 0;
  for (let looked = 0; open.size > 0; looked += 1) {
    const [key, node] = cheapest(open);
    if (best !== null && node.cost >= best.cost) break;
    const timeLimit = (until - performance.now()) / 1000;
    const spent = looked >= options.nodes || effort >= options.choices;
    if (spent || timeLimit <= 0 || options.interrupted?.() === true) {
      complete = false;
      break;
    }
    open.delete(key);
    closed.add(key);
    const found = await lookAt(solved, wish, node, { ...options, timeLimit });
    effort += found.effort;
    complete &&= found.settled;
    const { grant } = found;
    if (grant !== null && (best === null || grant.cost < best.cost)) best = grant;
    for (const child of found.next) {
      const childKey = keyOf(child);
      if (!closed.has(childKey)) open.set(childKey, child);
    }
  }
  return { grant: best, complete };
}

/** What came of one setting: a grant there, and what to try next. */
interface Looked {
  readonly grant: Repair | null;
  readonly next: readonly Node[];
  readonly settled: boolean;
  /** Choices of the programmes solved. */
  readonly effort: number;
}

async function lookAt(
  solved: SolvedProgramme,
  wish: Cell,
  node: Node,
  options: TakeOptions,
): Promise<Looked> {
  const { programme } = solved.formulation;
  const { repairCosts } = programme.settings;
  const setting = applyChanges({ programme, without: [] }, node.changes);
  const formulation = formulate(setting.programme, { without: setting.without });
  if (node.places > 0) return await addPlaces(solved, wish, { node, formulation }, options);
  const withChanges = (sets: readonly (readonly Change[])[]): readonly Node[] =>
    sets
      .map((changes) => addChanges(node, changes, repairCosts))
      .filter(({ changes }) => changes.length > node.changes.length);
  const unsolved = { grant: null, settled: true, effort: 0 };
  const reason = settleWithoutSolving(formulation)({ ...wish, choices: choicesAt(formulation, wish) });
  if (reason?.kind === 'pathway') {
    return {
      ...unsolved,
      next: withChanges(reason.because.map((instance) => [waive(formulation, instance)])),
    };
  }
  const hurdles = reason?.because.filter(({ rule }) => !isSlotLimit(rule)) ?? [];
  if (reason !== null && reason.because.length === 0) return { ...unsolved, next: [] };
  if (hurdles.some(({ rule }) => GROUND.has(rule))) return { ...unsolved, next: [] };
  if (hurdles.length > 0) {
    return { ...unsolved, next: withChanges([hurdles.map((instance) => waive(formulation, instance))]) };
  }
  const answer = await confirm(solved, wish, { changes: node.changes, found: null }, options);
  const grant = answer.kind === 'equal' ? { changes: node.changes, cost: node.cost } : null;
  return {
    grant,
    next: [addPlace(node, repairCosts), ...withChanges(alternatives(formulation, wish))],
    settled: grant !== null || answer.kind === 'impossible',
    effort: formulation.model.choices.count,
  };
}

/** The cheapest places beside the node's own changes, no more than it says. */
async function addPlaces(
  solved: SolvedProgramme,
  wish: Cell,
  { node, formulation }: { readonly node: Node; readonly formulation: Formulation },
  options: TakeOptions,
): Promise<Looked> {
  const { count } = formulation.model.choices;
  const bounded = Number.isFinite(node.places);
  if (!bounded && count > MOST_UNBOUNDED) return { grant: null, next: [], settled: false, effort: 0 };
  const { repairCosts } = solved.formulation.programme.settings;
  const { model, costTier, cap, own, readPlaces } = loosenSlots(formulation, wish, node.places);
  const grantWith = async (
    places: readonly SlotPlace[],
    found: FoundGrant | null,
  ): Promise<Repair | null> => {
    const changes = sortChanges([...node.changes, ...places]);
    const cost = changes.reduce((sum, change) => sum + costOf(change, repairCosts), 0);
    return (await confirm(solved, wish, { changes, found }, options)).kind === 'equal'
      ? { changes, cost }
      : null;
  };
  // Where it helps most often, and quick to ask.
  const nearest = node.places === 1 ? own : [];
  const tried = await Promise.all(nearest.map((place) => grantWith([place], null)));
  const first = tried.find((grant) => grant !== null);
  if (first !== undefined) return { grant: first, next: [], settled: true, effort: count * nearest.length };
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
    const next = bounded ? [addPlace(node, repairCosts)] : [];
    return { grant: null, next, settled: answer.kind === 'impossible', effort };
  }
  const found = { setting: formulation, granted: answer.chosen! };
  const grant = await grantWith(readPlaces(answer.chosen!), found);
  return { grant, next: [], settled: grant !== null && answer.proof === 'exact', effort };
}

/**
 * Whether the changed tables, formulated anew, really grant the wish without a loss: an allocation that was found is held
 * against them, and if that does not settle it, or none was, another is solved for.
 */
async function confirm(
  solved: SolvedProgramme,
  wish: Cell,
  { changes, found }: { readonly changes: readonly Change[]; readonly found: FoundGrant | null },
  options: TakeOptions,
): Promise<Counterfactual> {
  const { programme } = solved.formulation;
  const setting = applyChanges({ programme, without: [] }, changes);
  const formulation = formulate(setting.programme, { without: setting.without });
  if (found !== null && isGrantedBy(solved, { wish, formulation }, found)) return { kind: 'equal' };
  const { model } = formulation;
  const question = { wish, formulation, model, until: firstLottery(formulation), depth: 'grant' } as const;
  return await askGrant(solved, question, options);
}

/** Decisions that could be lifted, and rules of the rotator that could be waived, where places alone are too dear. */
function alternatives(formulation: Formulation, wish: Cell): readonly (readonly Change[])[] {
  const { programme, decisions, instances } = formulation;
  const { id } = programme.rotators[wish.rotator]!;
  const own = instances.filter(({ rule, rotator }) => rotator === id && rule !== 'decision');
  const must = own.filter(({ strength }) => strength === 'must');
  return [...decisions.instances, ...must].map((instance) => [waive(formulation, instance)]);
}

/** Lifting a decision, or waiving a rule for the rotator: eligibility everywhere at once, a licence opens every door. */
function waive(formulation: Formulation, instance: RuleInstance): Change {
  if (instance.rule === 'decision') return { kind: 'decision', instance, omission: omissionOf(instance) };
  const { rotators } = formulation.programme;
  const rotator = rotators.findIndex(({ id }) => id === instance.rotator);
  const closings: readonly Omission[] = rotator < 0 ? [] : closingRules(formulation, rotator);
  const whole = closings.find((omission) => isOmitted(instance, [omission]));
  return { kind: 'rule', instances: [instance], omission: whole ?? omissionOf(instance) };
}

/** What the model stands on: no change of this kind undoes it. */
const GROUND: ReadonlySet<RuleInstance['rule']> = new Set(['one-placement', 'offered', 'availability']);

function isSlotLimit(rule: RuleInstance['rule']): boolean {
  return rule === 'capacity' || rule === 'supervision' || rule === 'preceptor';
}

/** The same with one place more beside; after the most that are asked for one by one, any number. */
function addPlace(node: Node, costs: RepairCosts): Node {
  const places = node.places < MOST_PLACES ? node.places + 1 : Infinity;
  return { ...node, places, cost: node.cost + costs.place };
}

function addChanges(node: Node, changes: readonly Change[], costs: RepairCosts): Node {
  const known = new Set(node.changes.map(changeKey));
  const added = changes.filter((change) => !known.has(changeKey(change)));
  return {
    changes: sortChanges([...node.changes, ...added]),
    places: 0,
    cost: node.cost + added.reduce((sum, change) => sum + costOf(change, costs), 0),
  };
}

function sortChanges(changes: readonly Change[]): readonly Change[] {
  return [...changes].sort((a, b) => (changeKey(a) < changeKey(b) ? -1 : 1));
}

function keyOf({ changes, places }: Node): string {
  return [...changes.map(changeKey), `${places}`].join('\n');
}

function cheapest(open: ReadonlyMap<string, Node>): [string, Node] {
  return [...open].reduce((best, entry) => {
    const difference =
      entry[1].cost - best[1].cost ||
      entry[1].changes.length - best[1].changes.length ||
      (entry[0] < best[0] ? -1 : 1);
    return difference < 0 ? entry : best;
  });
}
