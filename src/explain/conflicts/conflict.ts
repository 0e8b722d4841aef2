import type { PathwayModel } from '../../../solver/model/pathway-model.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { cyclesOf } from '../../formulate/facts/agent-choices.ts';
import type { Cell } from '../../formulate/facts/cell.ts';
import { isOmitted, type Omission, omissionOf } from '../../formulate/facts/rule-instance.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import { gatherLines, withoutRepeats } from '../../formulate/obstacles/closed-lines.ts';
import { findCore } from './conflict-core.ts';
import { type ConflictRows, grantedTags, shrinkRows } from './conflict-rows.ts';
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
 * An irreducible conflict of a setting that has no allocation (or none of the kind inquired after): first which rows over
 * people and slots, those of one or two kinds of rules where they are enough, and then which decisions and eligibility rules
 * are needed for it. `among` narrows the search to rotators known to be stuck together. `null`: there is no conflict, or
 * a limit left that open.
 */
export async function findConflict(
  setting: Setting,
  inquiry: Inquiry,
  among: readonly RotatorId[] | null = null,
): Promise<Conflict | null> {
  const whole = inquiry.formulate(setting, among === null ? null : new Set(among));
  const granted = grantedTags(whole, inquiry);
  const isSettled = inquiry.guess(whole, () => true) !== 'unknown';
  const core = isSettled ? null : await findCore(whole, inquiry, granted);
  if (core === null && (await inquiry.ask(whole, () => true)).answer !== 'infeasible') return null;
  const rows = await shrinkRows(whole, inquiry, { granted, core });
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
  const needed = [...decided.items, ...closed.items];
  const spare = [...lifted, ...without(closings, closed.items)];
  const base = inquiry.formulate(setting, ids);
  const everything = reduce([...spare, ...needed]);
  // A rule closes many placements; those told must suffice by themselves, or nobody could check the conflict.
  const closes = gatherLines(closedIn(base, everything, closed.items));
  const lines = await shrink(closes, spare);
  const left = [...spare, ...without(closes, lines.items)];

  let minimal = decided.minimal && closed.minimal && lines.minimal;
  const behind = async (omission: Omission): Promise<readonly RuleInstance[]> => {
    const { answer, chosen, opened } = await ask([...left, omission]);
    if (answer !== 'feasible') minimal = false;
    return obstructions(base, opened ?? everything, { chosen, omission });
  };
  const lifts: Lift[] = [];
  for (const omission of needed) {
    const own = lines.items.filter((line) => isPartOf(line, omission));
    const instances: RuleInstance[] = [];
    for (const part of own.length > 0 ? own : [omission]) instances.push(...(await behind(part)));
    lifts.push({ omission, instances });
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

/** What closes cells in `base` that are open in `opened`, as far as those rules do; days away apart, which shorten what stays open. */
function closedIn(
  base: Formulation,
  opened: Formulation,
  rules: readonly Omission[],
): readonly RuleInstance[] {
  const placed = rules.filter(({ rule }) => rule !== 'availability');
  if (placed.length === 0) return [];
  const cells = cellsOf(opened, Array.from(opened.model.choices.start.keys()));
  return reasonsFor(base, cells).filter((instance) => isOmitted(instance, placed));
}

/** Whether a line is one of those that an omission leaves out. */
function isPartOf(line: Omission, { rule, rotator, competencyRule }: Omission): boolean {
  const sameRow = competencyRule === undefined || competencyRule === line.competencyRule;
  return line.rule === rule && line.rotator === rotator && sameRow;
}

/**
 * The instances behind an omission: those that close a cell of the allocation found without it, or the decision
 * itself; of an absence that closes none, the cycles it shortens there. Where no such allocation is known, whatever
 * it closes or shortens first.
 */
function obstructions(
  base: Formulation,
  opened: Formulation,
  { chosen, omission }: { readonly chosen: Int32Array | null; readonly omission: Omission },
): readonly RuleInstance[] {
  const matches = (instance: RuleInstance): boolean => isOmitted(instance, [omission]);
  if (omission.rule === 'decision') return base.decisions.instances.filter(matches);
  const cells = cellsOf(opened, Array.from(chosen ?? opened.model.choices.start.keys()));
  const closed = reasonsFor(base, cells).filter(matches);
  const each = omission.rule === 'availability' ? unique(closed) : withoutRepeats(closed);
  const found =
    each.length > 0 || omission.rule !== 'availability'
      ? each
      : unique(cells.flatMap(({ rotator, cycle }) => base.lostDays(rotator, [cycle])).filter(matches));
  return chosen === null ? found.slice(0, 1) : found;
}

/** The cells that these choices take up. */
function cellsOf({ model: { choices } }: Formulation, taken: readonly number[]): readonly Cell[] {
  return taken.flatMap((choice) => {
    const placement = choices.option[choice]!;
    if (placement < 0) return [];
    return cyclesOf(choices, choice).map((cycle) => ({ rotator: choices.agent[choice]!, placement, cycle }));
  });
}

function reasonsFor({ eligibility }: Formulation, cells: readonly Cell[]): readonly RuleInstance[] {
  return cells.flatMap(({ rotator, placement, cycle }) => eligibility.reasons(rotator, placement, cycle));
}

function unique(instances: readonly RuleInstance[]): readonly RuleInstance[] {
  return [...new Map(instances.map((instance) => [instanceKey(instance), instance])).values()];
}
