import type { PlacementId, RotatorId } from '../domain/ids.ts';
import type { RepairCosts } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Cell } from '../formulate/cell.ts';
import { type Formulation, formulate } from '../formulate/formulate.ts';
import { isOmitted, type Omission, omissionOf } from '../formulate/rule-instance.ts';
import { applyChanges, type Change, changeKey, type SlotPlace } from './change.ts';
import { firstLottery } from './counterfactual-reason.ts';
import type { FeasibilityLimits } from './feasibility.ts';
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
}

/** Decisions lifted and rules waived so far; what places it takes beside them is for the solver to say. */
interface Node {
  readonly changes: readonly Change[];
  readonly cost: number;
}

/**
 * The cheapest set of changes (places added, decisions lifted, rules waived for the rotator) after which the wish can
 * be granted without any tier before the lottery getting worse, confirmed by a solve in the changed tables. Rules and
 * decisions are tried cheapest first; which places are needed beside them comes out of one solve in which every slot
 * may be exceeded at its price. Throws `RangeError` on an unknown rotator or placement.
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
  const open = new Map<string, Node>([['', { changes: [], cost: 0 }]]);
  const closed = new Set<string>();
  let best: Repair | null = null;
  let complete = true;
  for (let looked = 0; open.size > 0; looked += 1) {
    const [key, node] = cheapest(open);
    if (best !== null && node.cost >= best.cost) break;
    const timeLimit = (until - performance.now()) / 1000;
    if (looked >= options.nodes || timeLimit <= 0 || options.interrupted?.() === true) {
      complete = false;
      break;
    }
    open.delete(key);
    closed.add(key);
    const found = await lookAt(solved, wish, node, { ...options, timeLimit });
    complete &&= found.settled;
    const { grant } = found;
    if (grant !== null && (best === null || grant.cost < best.cost)) best = grant;
    for (const changes of found.next) {
      const child = addChanges(node, changes, programme.settings.repairCosts);
      const childKey = child.changes.map(changeKey).join('\n');
      if (child.changes.length > node.changes.length && !closed.has(childKey)) open.set(childKey, child);
    }
  }
  return { grant: best, complete };
}

/** What came of one setting: a grant there, and sets of changes to try beside its own. */
interface Looked {
  readonly grant: Repair | null;
  readonly next: readonly (readonly Change[])[];
  readonly settled: boolean;
}

async function lookAt(
  solved: SolvedProgramme,
  wish: Cell,
  node: Node,
  options: TakeOptions,
): Promise<Looked> {
  const { programme } = solved.formulation;
  const setting = applyChanges({ programme, without: [] }, node.changes);
  const formulation = formulate(setting.programme, { without: setting.without });
  const reason = settleWithoutSolving(formulation)({ ...wish, choices: choicesAt(formulation, wish) });
  if (reason?.kind === 'pathway') {
    return {
      grant: null,
      next: reason.because.map((instance) => [waive(formulation, instance)]),
      settled: true,
    };
  }
  const hurdles = reason?.because.filter(({ rule }) => !isSlotLimit(rule)) ?? [];
  if (reason !== null && reason.because.length === 0) return { grant: null, next: [], settled: true };
  if (hurdles.some(({ rule }) => GROUND.has(rule))) return { grant: null, next: [], settled: true };
  if (hurdles.length > 0) {
    return { grant: null, next: [hurdles.map((instance) => waive(formulation, instance))], settled: true };
  }
  return await loosen(solved, wish, { node, formulation }, options);
}

/** The cheapest places beside the node's own changes: one solve in which every slot may be exceeded at its price. */
async function loosen(
  solved: SolvedProgramme,
  wish: Cell,
  { node, formulation }: { readonly node: Node; readonly formulation: Formulation },
  options: TakeOptions,
): Promise<Looked> {
  const { model, costTier, readPlaces } = loosenSlots(formulation, wish);
  const question = { wish, formulation, model, until: costTier + 1, depth: 'cost' } as const;
  const answer = await askGrant(solved, question, options);
  const next = alternatives(formulation, wish);
  if (answer.kind === 'impossible') return { grant: null, next, settled: true };
  const places = answer.kind === 'equal' ? [] : answer.kind === 'worse' ? readPlaces(answer.chosen!) : null;
  if (places === null) return { grant: null, next: [], settled: false };
  const confirmed = await confirm(solved, wish, { node, places }, options);
  return {
    grant: confirmed ? addChanges(node, places, solved.formulation.programme.settings.repairCosts) : null,
    next,
    settled: confirmed && (answer.kind === 'equal' || (answer.kind === 'worse' && answer.proof === 'exact')),
  };
}

/** Whether the changed tables, formulated anew, really grant the wish without a loss. */
async function confirm(
  solved: SolvedProgramme,
  wish: Cell,
  { node, places }: { readonly node: Node; readonly places: readonly SlotPlace[] },
  options: TakeOptions,
): Promise<boolean> {
  const { programme } = solved.formulation;
  const setting = applyChanges({ programme, without: [] }, [...node.changes, ...places]);
  const formulation = formulate(setting.programme, { without: setting.without });
  const { model } = formulation;
  const question = { wish, formulation, model, until: firstLottery(formulation), depth: 'grant' } as const;
  return (await askGrant(solved, question, options)).kind === 'equal';
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

function addChanges(node: Node, changes: readonly Change[], costs: RepairCosts): Node {
  const known = new Set(node.changes.map(changeKey));
  const added = changes.filter((change) => !known.has(changeKey(change)));
  return {
    changes: [...node.changes, ...added].sort((a, b) => (changeKey(a) < changeKey(b) ? -1 : 1)),
    cost: node.cost + added.reduce((sum, change) => sum + costOf(change, costs), 0),
  };
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
