import { applyChanges, type Change, changeKey, easeLift } from './change.ts';
import { findConflict } from './conflict.ts';
import type { Inquiry } from './inquiry.ts';
import { costOf, type RepairCost } from './repair-costs.ts';
import { findCheapestRepairs, type Relaxation, type Steps } from './repair-search.ts';
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
  /** Nothing cheaper was missed. */
  readonly complete: boolean;
}

export interface RepairOptions {
  readonly costs: readonly RepairCost[];
  readonly wanted: number;
  /** Most sets of changes to look at. */
  readonly nodes: number;
}

/** More places than this in one slot are never proposed. */
const MOST_PLACES = 9;

/** The cheapest sets of changes that make a setting possible in the sense of the inquiry, each confirmed by a solve. */
export async function findRepairs(
  setting: Setting,
  inquiry: Inquiry,
  options: RepairOptions,
): Promise<Repairs> {
  const known = new Map<string, Change>();
  const settingAfter = (steps: Steps): Setting => applyChanges(setting, changesOf(steps, known));
  const found = await findCheapestRepairs({
    wanted: options.wanted,
    nodes: options.nodes,
    ask: async (steps) =>
      (await inquiry.ask(inquiry.formulate(settingAfter(steps), null), () => true)).answer,
    conflict: async (steps) => {
      const conflict = await findConflict(settingAfter(steps), inquiry);
      if (conflict === null) return null;
      return conflict.lifts.map((lift): Relaxation => {
        const change = easeLift(lift);
        const key = changeKey(change);
        known.set(key, change);
        return { key, cost: costOf(change, options.costs), most: change.kind === 'place' ? MOST_PLACES : 1 };
      });
    },
  });
  return {
    complete: found.complete,
    repairs: found.repairs.map(({ relaxations, cost }) => ({
      cost,
      changes: changesOf(
        new Map(relaxations.map(({ key }) => [key, relaxations.filter((other) => other.key === key).length])),
        known,
      ),
    })),
  };
}

function changesOf(steps: Steps, known: ReadonlyMap<string, Change>): readonly Change[] {
  return [...steps].flatMap(([key, times]) => {
    const change = known.get(key);
    if (change === undefined) return [];
    return [change.kind === 'place' ? { ...change, times } : change];
  });
}
