import { evaluateModel } from '../../../solver/evaluate-model.ts';
import type { PathwayModel, Softness, Tier } from '../../../solver/pathway-model.ts';
import type { Allocation } from '../../domain/allocation.ts';
import type { RepairCosts } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { cyclesOf } from '../../formulate/facts/agent-choices.ts';
import { isOmitted, omissionOf } from '../../formulate/facts/rule-instance.ts';
import { type Formulation, formulate } from '../../formulate/formulate.ts';
import { interpretAllocation } from '../../formulate/interpret.ts';
import { type Change, changeKey, easeLift } from './change.ts';
import type { Lift } from './conflict.ts';
import { placeOf, placeSize } from './loosen-slots.ts';
import { partProgramme } from './part-programme.ts';
import { costOf } from './repair-costs.ts';
import type { Setting } from './setting.ts';

/** A programme in which every guarantee may be given up at a price. */
export interface LoosenedProgramme {
  /** Its one tier counts what the changes cost. */
  readonly model: PathwayModel;
  /** The changes that make a point of the model possible, in order of their keys. */
  readChanges(chosen: Int32Array): readonly Change[];
  readAllocation(chosen: Int32Array): Allocation;
}

/** What may be eased no further: steps by key of the change; absent = as often as it takes. */
export type Bans = ReadonlyMap<string, number>;

export interface LoosenOptions {
  readonly bans: Bans;
  /** Decisions and eligibility rules that may be left out: those of a conflict. */
  readonly lifts: readonly Lift[];
}

/**
 * Puts a price on everything that stands between a setting and an allocation: limits of slots by the place, each rule
 * and pair as a whole, and each decision or eligibility rule of the lifts, by the choice it would open. Aims are put
 * aside.
 */
export function loosenProgramme(setting: Setting, options: LoosenOptions): LoosenedProgramme {
  const { bans } = options;
  const costs = setting.programme.settings.repairCosts;
  const programme = partProgramme(setting.programme, null);
  const strict = formulate(programme, { without: setting.without });
  const allowed = options.lifts
    .map((lift) => ({ lift, change: easeLift(lift) }))
    .filter(({ change }) => change.kind !== 'place' && bans.get(changeKey(change)) !== 0);
  const left = allowed.map(({ lift }) => lift.omission);
  const opened = formulate(programme, { without: [...setting.without, ...left] });
  const foreign = matchChoices(strict, opened);
  const liftsOf = (choice: number): readonly Change[] =>
    findLifts(strict, opened, choice)
      .map((instance) => allowed.find(({ lift }) => isOmitted(instance, [lift.omission])))
      .flatMap((found) => (found === undefined ? [] : [found.change]));
  const costOfChoice = Int32Array.from({ length: opened.model.choices.count }, (_, choice) =>
    foreign[choice] === 1 ? liftsOf(choice).reduce((sum, change) => sum + costOf(change, costs), 0) : 0,
  );
  // Without aims there are no soft rows.
  const hard: PathwayModel = { ...opened.model, tiers: [] };
  return {
    model: soften(opened, hard, { costs, bans, costOfChoice }),
    readAllocation: (chosen) => interpretAllocation(opened, chosen),
    readChanges(chosen) {
      const broken = evaluateModel(hard, chosen).breaches.map((tag) =>
        easeRow(opened, hard, { tag, chosen }),
      );
      const lifted = Array.from(chosen)
        .filter((choice) => foreign[choice] === 1)
        .flatMap(liftsOf);
      const each = new Map([...broken, ...lifted].map((change) => [changeKey(change), change]));
      return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
    },
  };
}

/** 1 for each choice of the opened model that the strict one does not have, or that idles where a decision places somebody. */
function matchChoices(strict: Formulation, opened: Formulation): Uint8Array {
  const keyOf = ({ model: { choices } }: Formulation, choice: number): string =>
    [choices.agent[choice], choices.option[choice], choices.start[choice], choices.length[choice]].join();
  const known = new Set(Array.from(strict.model.choices.agent, (_, choice) => keyOf(strict, choice)));
  const { agent, option, start } = opened.model.choices;
  const idles = (choice: number): boolean =>
    option[choice]! < 0 && !strict.decisions.allows(agent[choice]!, start[choice]! + 1, null);
  return Uint8Array.from(agent, (_, choice) => (known.has(keyOf(opened, choice)) && !idles(choice) ? 0 : 1));
}

/** The instances of the strict formulation that stand against a choice of the opened one. */
function findLifts(strict: Formulation, opened: Formulation, choice: number): readonly RuleInstance[] {
  const { choices } = opened.model;
  const rotator = choices.agent[choice]!;
  const placement = choices.option[choice]!;
  const { id } = opened.programme.rotators[rotator]!;
  return cyclesOf(choices, choice).flatMap((cycle) =>
    placement < 0
      ? strict.decisions.instances.filter(
          ({ rotator: whose, cycle: when, facts }) =>
            whose === id && when === cycle && facts.decision === 'fix',
        )
      : [
          ...strict.eligibility.reasons(rotator, placement, cycle),
          ...strict.decisions.against({ rotator, placement, cycle }),
        ],
  );
}

interface Prices {
  readonly costs: RepairCosts;
  readonly bans: Bans;
  readonly costOfChoice: Int32Array;
}

/** Every hard row made soft at its price; a banned one stays, or may give way by so many steps. */
function soften(
  opened: Formulation,
  hard: PathwayModel,
  { costs, bans, costOfChoice }: Prices,
): PathwayModel {
  const tier: Tier = {
    kind: 'sum',
    name: 'changes',
    costs: costOfChoice,
    slack: { kind: 'absolute', amount: 0 },
  };
  const price = (tag: number, size: number): Softness | null => {
    const change = easeInstance(opened.instances[tag]!);
    if (bans.get(changeKey(change)) === 0) return null;
    return { tier: 0, weight: costOf(change, costs), size: Math.max(1, size) };
  };
  const whole = <Row extends { readonly tag: number; readonly soft: Softness | null }>(
    rows: readonly Row[],
    reach: (row: Row) => number,
  ): readonly Row[] => rows.map((row) => ({ ...row, soft: price(row.tag, reach(row)) }));
  return {
    ...hard,
    tiers: [tier],
    counters: whole(hard.counters, (row) => (row.atLeast ?? 0) + sum(row.weights)),
    distincts: whole(hard.distincts, (row) => (row.atLeast ?? 0) + row.classes),
    precedences: whole(hard.precedences, () => 1),
    transitions: whole(hard.transitions, () => 1),
    slotRows: hard.slotRows.flatMap((row) => {
      const place = placeOf(opened.instances[row.tag]!);
      if (place === null) {
        return whole(
          [row],
          ({ weights, atLeast, atMost }) =>
            sum(weights.map(Math.abs)) + Math.abs(atLeast ?? 0) + Math.abs(atMost ?? 0),
        );
      }
      const size = placeSize(opened, row, place);
      const most = bans.get(changeKey(place));
      const soft = { ...row, soft: price(row.tag, size) };
      return most === undefined || most === 0
        ? [soft]
        : [soft, { ...row, atMost: row.atMost! + most * size }];
    }),
  };
}

const sum = (weights: Int32Array): number => weights.reduce((total, weight) => total + weight, 0);

/** What would ease one row by a step. */
function easeInstance(instance: RuleInstance): Change {
  return placeOf(instance) ?? easeLift({ omission: omissionOf(instance), instances: [instance] });
}

/** What eases a broken row as far as a point needs it. */
function easeRow(
  opened: Formulation,
  { slotRows }: PathwayModel,
  { tag, chosen }: { readonly tag: number; readonly chosen: Int32Array },
): Change {
  const change = easeInstance(opened.instances[tag]!);
  const row = slotRows.find((candidate) => candidate.tag === tag);
  if (change.kind !== 'place' || row === undefined) return change;
  const taken = new Set(chosen);
  const load = row.choices.reduce((total, choice, i) => total + (taken.has(choice) ? row.weights[i]! : 0), 0);
  return { ...change, times: Math.ceil((load - row.atMost!) / placeSize(opened, row, change)) };
}
