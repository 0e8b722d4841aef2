import { ownRows } from '../../../solver/model-rows.ts';
import type { PathwayModel } from '../../../solver/pathway-model.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { cyclesOf } from '../../formulate/agent-choices.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { isOmitted, type Omission, omissionOf } from '../../formulate/rule-instance.ts';
import { shrinkInfeasible } from './infeasible-subset.ts';
import { type Inquiry, type InquiryAnswer, keepGuarantees } from './inquiry.ts';
import { closingRules, instanceKey } from './requirement.ts';
import type { Setting } from './setting.ts';

/** Requirements that cannot all hold, although (when `minimal`) all but any one of them could. */
export interface Conflict {
  /** Rows, decisions and what closes cells, in the order of the formulation. */
  readonly instances: readonly RuleInstance[];
  /** What would have to be left out to lift each of them; several instances may share one. */
  readonly lifts: readonly Lift[];
  /** Those of the lifts that are no rows of a program: decisions and eligibility rules. */
  readonly closings: readonly Lift[];
  readonly minimal: boolean;
  /** The conflict as a model of its own: `proveConflict` proves it again. */
  readonly model: PathwayModel;
}

/** One requirement of a conflict, as something that could be eased. */
export interface Lift {
  readonly omission: Omission;
  /** The instances it stands for: at least one. */
  readonly instances: readonly RuleInstance[];
}

/**
 * An irreducible conflict of a setting that has no allocation (or none of the kind inquired after): first whose own
 * rules, then which slots, then which rules of those people, and last which decisions and eligibility rules are
 * needed for it. `among` narrows the search to rotators known to be stuck together. `null`: there is no conflict, or
 * a limit left that open.
 */
export async function findConflict(
  setting: Setting,
  inquiry: Inquiry,
  among: readonly RotatorId[] | null = null,
): Promise<Conflict | null> {
  const whole = inquiry.formulate(setting, among === null ? null : new Set(among));
  if ((await inquiry.ask(whole, () => true)).answer !== 'infeasible') return null;
  const rows = await shrinkRows(whole, inquiry);
  const closings = await shrinkClosings(setting, whole, rows, inquiry);
  const lifts = [
    ...rows.tags.map((tag) => {
      const instance = whole.instances[tag]!;
      return { omission: omissionOf(instance), instances: [instance] };
    }),
    ...closings.lifts,
  ];
  return {
    instances: lifts.flatMap(({ instances }) => instances),
    lifts,
    closings: closings.lifts,
    minimal: rows.minimal && closings.minimal,
    model: closings.model,
  };
}

/** The rows of a conflict by tag, everything that closes cells taken for granted. */
interface ConflictRows {
  readonly tags: readonly number[];
  readonly minimal: boolean;
}

async function shrinkRows(whole: Formulation, inquiry: Inquiry): Promise<ConflictRows> {
  const { model } = whole;
  const granted = grantedTags(whole, inquiry);
  const test = async (tags: readonly number[]) => {
    const kept = new Set(tags);
    return (await inquiry.ask(whole, (tag) => kept.has(tag) || granted.has(tag))).answer;
  };
  const own = tagsByAgent(model, granted);
  const ofSlots = hardTags(model.slotRows, granted);
  const tagsOf = (agents: readonly number[]) => agents.flatMap((agent) => own.get(agent) ?? []);
  const people = await shrinkInfeasible([...own.keys()], (agents) => test([...tagsOf(agents), ...ofSlots]));
  const theirs = tagsOf(people.items);
  const slots = await shrinkInfeasible(ofSlots, (tags) => test([...theirs, ...tags]));
  const rules = await shrinkInfeasible(theirs, (tags) => test([...tags, ...slots.items]));
  return {
    tags: [...rules.items, ...slots.items].sort((a, b) => a - b),
    minimal: people.minimal && slots.minimal && rules.minimal,
  };
}

/** Rows that are not up for question here. A decision is left out as a whole, not by its row. */
function grantedTags({ instances }: Formulation, inquiry: Inquiry): ReadonlySet<number> {
  return new Set(
    instances.flatMap((instance, tag) =>
      instance.rule === 'decision' || !inquiry.mayEase(instance) ? [tag] : [],
    ),
  );
}

type TaggedRow = { readonly soft: unknown; readonly tag: number };

function hardTags(rows: readonly TaggedRow[], except: ReadonlySet<number>): number[] {
  return [
    ...new Set(rows.filter(({ soft, tag }) => soft === null && !except.has(tag)).map(({ tag }) => tag)),
  ];
}

function tagsByAgent(
  model: PathwayModel,
  except: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const tags = [...groupBy(ownRows(model), ({ agent }) => agent)].map(
    ([agent, own]) => [agent, hardTags(own, except)] as const,
  );
  return new Map(tags.filter(([, own]) => own.length > 0).sort(([a], [b]) => a - b));
}

interface ConflictClosings {
  readonly lifts: readonly Lift[];
  readonly minimal: boolean;
  /** The conflict as a model of its own. */
  readonly model: PathwayModel;
}

/** Which decisions, and which eligibility rules of the people concerned, the rows of a conflict need beside them. */
async function shrinkClosings(
  setting: Setting,
  whole: Formulation,
  rows: ConflictRows,
  inquiry: Inquiry,
): Promise<ConflictClosings> {
  const granted = grantedTags(whole, inquiry);
  const keys = new Set(
    whole.instances.flatMap((instance, tag) =>
      granted.has(tag) || rows.tags.includes(tag) ? [instanceKey(instance)] : [],
    ),
  );
  const keeps =
    ({ instances }: Formulation) =>
    (tag: number) => {
      const instance = instances[tag]!;
      return instance.rule === 'decision' || !inquiry.mayEase(instance) || keys.has(instanceKey(instance));
    };
  const ids = new Set([
    ...peopleIn(whole, rows.tags),
    ...inquiry.concerned,
    ...whole.decisions.instances.flatMap(({ rotator }) => rotator ?? []),
  ]);
  const reduce = (left: readonly Omission[]): Formulation =>
    inquiry.formulate({ ...setting, without: [...setting.without, ...left] }, ids);
  const ask = async (left: readonly Omission[]): Promise<InquiryAnswer & { opened: Formulation | null }> => {
    // There may be thousands, and formulating one takes a tenth of a second.
    if (inquiry.isSpent()) return { answer: 'unknown', chosen: null, opened: null };
    const opened = reduce(left);
    return { ...(await inquiry.ask(opened, keeps(opened))), opened };
  };
  const shrink = (candidates: readonly Omission[], alreadyLeft: readonly Omission[]) =>
    shrinkInfeasible(
      candidates,
      async (kept) => (await ask([...alreadyLeft, ...without(candidates, kept)])).answer,
    );

  const decisions = whole.decisions.instances.filter(inquiry.mayEase).map(omissionOf);
  const decided = await shrink(decisions, []);
  const lifted = without(decisions, decided.items);
  const people = new Set([
    ...peopleIn(whole, rows.tags),
    ...inquiry.concerned,
    ...decided.items.flatMap(({ rotator }) => rotator ?? []),
  ]);
  const closings = whole.programme.rotators
    .flatMap(({ id }, rotator) => (people.has(id) ? closingRules(whole, rotator) : []))
    .filter(inquiry.mayEase);
  const closed = await shrink(closings, lifted);
  const left = [...lifted, ...without(closings, closed.items)];

  const base = inquiry.formulate(setting, ids);
  const needed = [...decided.items, ...closed.items];
  let everything: Formulation | null = null;
  let minimal = decided.minimal && closed.minimal;
  const lifts: Lift[] = [];
  for (const omission of needed) {
    const { answer, chosen, opened } = await ask([...left, omission]);
    if (answer !== 'feasible') minimal = false;
    if (opened === null) everything ??= reduce([...left, ...needed]);
    lifts.push({ omission, instances: obstructions(base, opened ?? everything!, chosen, omission) });
  }
  const last = reduce(left);
  return { lifts, minimal, model: keepGuarantees(last.model, keeps(last)) };
}

function without<Item>(items: readonly Item[], kept: readonly Item[]): readonly Item[] {
  return items.filter((item) => !kept.includes(item));
}

/** Rotators whose own rules, or whose pairs, are among the rows. */
function peopleIn({ instances, programme }: Formulation, tags: readonly number[]): readonly RotatorId[] {
  const ids = new Set<string>(
    tags.flatMap((tag) => {
      const { rotator, facts } = instances[tag]!;
      return rotator === null ? [] : [rotator, ...(typeof facts.other === 'string' ? [facts.other] : [])];
    }),
  );
  return programme.rotators.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

/**
 * The instances behind an omission: those that close a cell of the allocation found without it, or the decision
 * itself; of an absence that closes none, the cycles it shortens there. Where no such allocation is known, whatever
 * it closes or shortens first.
 */
function obstructions(
  base: Formulation,
  opened: Formulation,
  chosen: Int32Array | null,
  omission: Omission,
): readonly RuleInstance[] {
  const matches = (instance: RuleInstance): boolean => isOmitted(instance, [omission]);
  if (omission.rule === 'decision') return base.decisions.instances.filter(matches);
  const { choices } = opened.model;
  const used = Array.from(chosen ?? choices.start.keys()).filter((choice) => choices.option[choice]! >= 0);
  const cells = used.flatMap((choice) =>
    cyclesOf(choices, choice).map((cycle) => ({ cycle, choice, rotator: choices.agent[choice]! })),
  );
  const closed = cells.flatMap(({ rotator, choice, cycle }) =>
    base.eligibility.reasons(rotator, choices.option[choice]!, cycle),
  );
  const each = unique(closed.filter(matches));
  const found =
    each.length > 0 || omission.rule !== 'availability'
      ? each
      : unique(cells.flatMap(({ rotator, cycle }) => base.lostDays(rotator, [cycle])).filter(matches));
  return chosen === null ? found.slice(0, 1) : found;
}

function unique(instances: readonly RuleInstance[]): readonly RuleInstance[] {
  return [...new Map(instances.map((instance) => [instanceKey(instance), instance])).values()];
}
