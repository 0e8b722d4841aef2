import type { Internship } from './check-solution.ts';
import type { Completion, Pricing } from './relax-repeats.ts';
import type { StudentProblem } from './student-problem.ts';

/** The best pathway found for one student, and a bound on every other. */
export interface StudentResult {
  readonly value: number;
  /** Empty also when none was found: then `value` is −Infinity (unless the student need not do anything). */
  readonly blocks: readonly Internship[];
  /** Pathways that were the best for a while, worst first. */
  readonly before: readonly (readonly Internship[])[];
  /** No pathway is worth more. Equal to `value` when the search was complete. */
  readonly upper: number;
}

/** A search beyond so many states a period is cut short, and its bound says so. */
export const MOST_STATES = 60_000;

interface Label {
  readonly done: number;
  readonly counts: number;
  readonly last: number;
  readonly sites: readonly number[];
  readonly value: number;
  readonly bound: number;
  /** Charges of what was not done yet. */
  readonly owed: number;
  readonly block: Internship | null;
  readonly before: Label | null;
}

/**
 * Dynamic program over (disciplines done, last hospital), period by period. What cannot come to more than `floor`, by the completion
 * bound, is dropped; beyond `beam` states a period (few once there is no `more` time) the least promising ones are, and then `upper` says how much was
 * given away. Sites are counted only where the site limit can bind.
 */
export function searchStudent(
  problem: StudentProblem,
  pricing: Pricing,
  completion: Completion,
  limits: { readonly beam: number; readonly floor: number; readonly more?: () => boolean },
): StudentResult {
  const { periods, duration, hospitals, disciplines, usable, complete, strides, groupOf } = problem;
  const { charges, values, width } = completion;
  const layers: Map<number | string, Label>[] = Array.from({ length: periods + 1 }, () => new Map());
  const change = pricing.weight * problem.change;
  const wait = pricing.weight * problem.wait;
  const best: Label[] = [];
  let floor = limits.floor;
  let dropped = -Infinity;
  const rowOf = (t: number, last: number): number => (t * (hospitals + 1) + last) * width;
  const add = (t: number, label: Label): void => {
    if (label.counts === complete) {
      if (label.value <= floor) return;
      floor = label.value;
      best.push(label);
      return;
    }
    const number = label.last * 2 ** disciplines + label.done;
    const key = label.sites.length === 0 ? number : `${number}:${label.sites.join()}`;
    const known = layers[t]!.get(key);
    if (known === undefined || known.value < label.value) layers[t]!.set(key, label);
  };
  const owed = charges.reduce((sum, charge) => sum + charge, 0);
  const sites = problem.siteLimit === Infinity ? [] : new Array<number>(hospitals).fill(0);
  const root = { done: 0, counts: 0, last: hospitals, sites, value: 0, bound: completion.bound };
  add(0, { ...root, owed, block: null, before: null });
  for (let t = 0; t < periods; t += 1) {
    let open = [...layers[t]!.values()].filter((label) => label.bound > floor);
    layers[t]!.clear();
    const beam = limits.more?.() === false ? Math.min(HURRY, limits.beam) : limits.beam;
    if (open.length > beam) {
      open.sort((a, b) => b.bound - a.bound);
      dropped = Math.max(dropped, open[beam]!.bound);
      open = open.slice(0, beam);
    }
    for (const label of open) {
      const waiting = label.value + wait;
      const bound = waiting + label.owed + values[rowOf(t + 1, label.last) + label.counts]!;
      if (bound > floor) add(t + 1, { ...label, value: waiting, bound });
      if (problem.startable[t] === 0) continue;
      for (let h = 0; h < hospitals; h += 1) {
        const start = label.value + (label.last !== hospitals && label.last !== h ? change : 0);
        const after = rowOf(t + duration, h);
        if (label.sites.length > 0 && label.sites[h]! >= problem.siteLimit) continue;
        for (const d of usable) {
          const bit = 1 << d;
          const ward = h * disciplines + d;
          if ((label.done & bit) !== 0 || problem.worth[ward] === -Infinity) continue;
          if ((problem.needs[d]! & ~label.done) !== 0) continue;
          const stride = strides[groupOf[d]!]!;
          const quota = problem.quotas[groupOf[d]!]!;
          if (Math.floor(label.counts / stride) % (quota + 1) === quota) continue;
          const price = pricing.prices === null ? 0 : pricing.prices[ward * periods + t]!;
          const value = start + pricing.weight * problem.worth[ward]! - price;
          const counts = label.counts + stride;
          const left = label.owed - charges[d]!;
          const reach = value + left + values[after + counts]!;
          if (reach <= floor && counts !== complete) continue;
          add(t + duration, {
            done: label.done | bit,
            counts,
            last: h,
            sites:
              label.sites.length === 0
                ? label.sites
                : label.sites.map((many, at) => (at === h ? many + 1 : many)),
            value,
            bound: reach,
            owed: left,
            block: { student: problem.student, start: t, hospital: h, discipline: d },
            before: label,
          });
        }
      }
    }
  }
  const paths = best.map(readBlocks);
  return {
    value: best.at(-1)?.value ?? -Infinity,
    blocks: paths.at(-1) ?? [],
    before: paths.slice(0, -1),
    upper: Math.max(floor, dropped),
  };
}

/** States a period when time is up. */
const HURRY = 40;

function readBlocks(last: Label): Internship[] {
  const blocks: Internship[] = [];
  let seen: Internship | null = null;
  for (let label: Label | null = last; label !== null; label = label.before) {
    // A label that only waited repeats the internship before it.
    if (label.block !== null && label.block !== seen) blocks.push(label.block);
    seen = label.block;
  }
  return blocks.reverse();
}
