import { evaluateModel } from '../../../solver/model/evaluate-model.ts';
import type { Counter, PathwayModel, Softness, Tier } from '../../../solver/model/pathway-model.ts';
import type { Allocation } from '../../domain/allocation.ts';
import type { RepairCosts } from '../../domain/programme.ts';
import type { RuleInstance } from '../../domain/rules.ts';
import { isOmitted, omissionOf } from '../../formulate/facts/rule-instance.ts';
import { type Formulation, formulate } from '../../formulate/formulate.ts';
import { interpretAllocation } from '../../formulate/interpret.ts';
import { type Change, changeKey, easeLift } from './change.ts';
import { chargePairsOnce } from './charge-pairs.ts';
import { countLifts } from './count-lifts.ts';
import type { Lift } from './lift.ts';
import { placeOf, placeSize } from './loosen-slots.ts';
import { partProgramme } from './part-programme.ts';
import { costOf } from './repair-costs.ts';
import type { Setting } from './setting.ts';

/** A programme in which every guarantee may be given up at a price. */
interface LoosenedProgramme {
  /** Its one tier counts what the changes cost. */
  readonly model: PathwayModel;
  /** The changes that make a point of the model possible, in order of their keys. */
  readChanges(chosen: Int32Array): readonly Change[];
  readAllocation(chosen: Int32Array): Allocation;
}

/** What may be eased no further: steps by key of the change; absent = as often as it takes. */
export type Bans = ReadonlyMap<string, number>;

interface LoosenOptions {
  readonly bans: Bans;
  /** Decisions and eligibility rules that may be left out: those of a conflict. */
  readonly lifts: readonly Lift[];
}

/**
 * Puts a price on everything that stands between a setting and an allocation: limits of slots by the place, and each
 * rule, pair, decision and eligibility rule of the lifts as a whole. Aims are put aside.
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
  const liftsOf = (instances: readonly RuleInstance[]): readonly Change[] =>
    instances
      .map((instance) => allowed.find(({ lift }) => isOmitted(instance, [lift.omission])))
      .flatMap((found) => (found === undefined ? [] : [found.change]));
  const lifted = countLifts(strict, opened, liftsOf);
  // Without aims there are no soft rows.
  const hard: PathwayModel = {
    ...opened.model,
    counters: [...opened.model.counters, ...lifted.map(({ counter }) => counter)],
    tiers: [],
  };
  const changeOf = (tag: number): Change =>
    lifted[tag - opened.instances.length]?.change ?? easeInstance(opened.instances[tag]!);
  return {
    model: soften(opened, hard, { costs, bans, changeOf }),
    readAllocation: (chosen) => interpretAllocation(opened, chosen),
    readChanges(chosen) {
      const changes = evaluateModel(hard, chosen).breaches.map((tag) =>
        easeRow(opened, { tag, chosen, change: changeOf(tag) }),
      );
      const each = new Map(changes.map((change) => [changeKey(change), change]));
      return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change);
    },
  };
}

interface Prices {
  readonly costs: RepairCosts;
  readonly bans: Bans;
  /** What eases the row of a tag by a step. */
  readonly changeOf: (tag: number) => Change;
}

/** Every hard row made soft at its price; a banned one stays, or may give way by so many steps. */
function soften(opened: Formulation, hard: PathwayModel, { costs, bans, changeOf }: Prices): PathwayModel {
  const tier: Tier = {
    kind: 'sum',
    name: 'changes',
    costs: new Int32Array(hard.choices.count),
    slack: { kind: 'absolute', amount: 0 },
  };
  const price = (tag: number, size: number): Softness | null => {
    const change = changeOf(tag);
    // A decision that may be lifted is no row of the opened model: this one may not.
    if (opened.instances[tag]?.rule === 'decision' || bans.get(changeKey(change)) === 0) return null;
    return { tier: 0, weight: costOf(change, costs), size: Math.max(1, size) };
  };
  const whole = <Row extends { readonly tag: number; readonly soft: Softness | null }>(
    rows: readonly Row[],
    reach: (row: Row) => number,
  ): readonly Row[] => rows.map((row) => ({ ...row, soft: price(row.tag, reach(row)) }));
  return {
    ...hard,
    tiers: [tier],
    counters: whole(hard.counters, (row) => (row.atLeast ?? 0) + most(hard, row)),
    distincts: whole(hard.distincts, (row) => (row.atLeast ?? 0) + row.classes),
    precedences: whole(hard.precedences, () => 1),
    transitions: whole(hard.transitions, () => hard.periods),
    slotRows: chargePairsOnce(opened, hard.slotRows).flatMap((row) => {
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

/** The most a count can come to: of the choices that start in a period, an agent takes one. */
function most({ choices: { start } }: PathwayModel, { choices, weights }: Counter): number {
  const heaviest = new Map<number, number>();
  for (const [i, choice] of choices.entries())
    heaviest.set(start[choice]!, Math.max(heaviest.get(start[choice]!) ?? 0, weights[i]!));
  return [...heaviest.values()].reduce((total, weight) => total + weight, 0);
}

/** What would ease one row by a step. */
function easeInstance(instance: RuleInstance): Change {
  return placeOf(instance) ?? easeLift({ omission: omissionOf(instance), instances: [instance] });
}

/** What eases a broken row as far as a point needs it. */
function easeRow(
  opened: Formulation,
  { tag, chosen, change }: { readonly tag: number; readonly chosen: Int32Array; readonly change: Change },
): Change {
  const row = opened.model.slotRows.find((candidate) => candidate.tag === tag);
  if (change.kind !== 'place' || row === undefined) return change;
  const taken = new Set(chosen);
  const load = row.choices.reduce((total, choice, i) => total + (taken.has(choice) ? row.weights[i]! : 0), 0);
  return { ...change, times: Math.ceil((load - row.atMost!) / placeSize(opened, row, change)) };
}
