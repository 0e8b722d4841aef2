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
  /** What the completion remembers of what is done. */
  readonly mask: number;
  readonly last: number;
  /** Disciplines by hospital as one number; 0 where the site limit cannot bind. */
  readonly sites: number;
  /** Charges of what was not done yet. */
  readonly owed: number;
  value: number;
  bound: number;
  readonly start: number;
  /** The discipline done last, −1 = none. */
  readonly discipline: number;
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
  const { periods, duration, hospitals, disciplines, complete, strides, siteLimit } = problem;
  const { penalties, values, strides: along } = completion;
  const options = listOptions(problem, pricing.weight);
  const siteStrides = Array.from({ length: hospitals }, (_, h) =>
    siteLimit === Infinity ? 0 : (siteLimit + 1) ** h,
  );
  const keys = 2 ** disciplines * (hospitals + 1);
  const layers: Map<number, Label>[] = Array.from({ length: periods + 1 }, () => new Map());
  const change = pricing.weight * problem.change;
  const wait = pricing.weight * problem.wait;
  const best: Label[] = [];
  let floor = limits.floor;
  let dropped = -Infinity;
  const add = (t: number, label: Label): void => {
    const key = label.sites * keys + label.done * (hospitals + 1) + label.last;
    const known = layers[t]!.get(key);
    if (known === undefined || known.value < label.value) layers[t]!.set(key, label);
  };
  const extend = (label: Label, t: number): void => {
    const after = (t + duration) * along.period;
    for (const { discipline, hospital, bit, needs, worth, group, ward } of options) {
      if ((label.done & bit) !== 0 || (needs & ~label.done) !== 0) continue;
      const quota = problem.quotas[group]!;
      const stride = strides[group]!;
      if (Math.floor(label.counts / stride) % (quota + 1) === quota) continue;
      const price = pricing.prices === null ? 0 : pricing.prices[ward * periods + t]!;
      const moved = label.last !== hospitals && label.last !== hospital;
      const value = label.value + (moved ? change : 0) + worth - price;
      const counts = label.counts + stride;
      const mask = label.mask | completion.bits[discipline]!;
      const owed = label.owed - penalties[discipline]! - penalties[disciplines + hospital]!;
      const bound = value + owed + values[after + hospital * along.last + counts * along.counts + mask]!;
      if (counts === complete ? value <= floor : bound <= floor) continue;
      const siteStride = siteStrides[hospital]!;
      if (siteStride > 0 && Math.floor(label.sites / siteStride) % (siteLimit + 1) === siteLimit) continue;
      const next = {
        done: label.done | bit,
        counts,
        mask,
        last: hospital,
        sites: label.sites + siteStride,
        owed,
        value,
        bound,
        start: t,
        discipline,
        before: label,
      };
      if (counts !== complete) add(t + duration, next);
      else {
        floor = value;
        best.push(next);
      }
    }
  };
  const root = { done: 0, counts: 0, mask: 0, last: hospitals, sites: 0, value: 0, bound: completion.bound };
  const start: Label = { ...root, owed: completion.owed, start: -1, discipline: -1, before: null };
  if (complete > 0) add(0, start);
  else if (floor < 0) {
    floor = 0;
    best.push(start);
  }
  for (let t = 0; t < periods; t += 1) {
    let open = [...layers[t]!.values()].filter((label) => label.bound > floor);
    layers[t] = new Map();
    const beam = limits.more?.() === false ? Math.min(HURRY, limits.beam) : limits.beam;
    if (open.length > beam) {
      open.sort((a, b) => b.bound - a.bound);
      dropped = Math.max(dropped, open[beam]!.bound);
      open = open.slice(0, beam);
    }
    for (const label of open) {
      if (problem.startable[t] === 1) extend(label, t);
      label.value += wait;
      const state = label.last * along.last + label.counts * along.counts + label.mask;
      label.bound = label.value + label.owed + values[(t + 1) * along.period + state]!;
      if (label.bound > floor) add(t + 1, label);
    }
  }
  const paths = best.map((label) => readBlocks(problem.student, label));
  return {
    value: best.at(-1)?.value ?? -Infinity,
    blocks: paths.at(-1) ?? [],
    before: paths.slice(0, -1),
    upper: Math.max(floor, dropped),
  };
}

/** States a period when time is up. */
const HURRY = 40;

interface Option {
  readonly discipline: number;
  readonly hospital: number;
  readonly ward: number;
  readonly group: number;
  readonly bit: number;
  readonly needs: number;
  readonly worth: number;
}

/** The wards that the student may work in. */
function listOptions(problem: StudentProblem, weight: number): Option[] {
  const { hospitals, disciplines, usable, groupOf, needs } = problem;
  return Array.from({ length: hospitals }, (_, hospital) =>
    usable.flatMap((discipline) => {
      const ward = hospital * disciplines + discipline;
      const worth = weight * problem.worth[ward]!;
      const own = { group: groupOf[discipline]!, bit: 1 << discipline, needs: needs[discipline]!, worth };
      return worth === -Infinity ? [] : [{ discipline, hospital, ward, ...own }];
    }),
  ).flat();
}

function readBlocks(student: number, end: Label): Internship[] {
  const blocks: Internship[] = [];
  for (let label: Label | null = end; label !== null && label.discipline >= 0; label = label.before)
    blocks.push({ student, start: label.start, hospital: label.last, discipline: label.discipline });
  return blocks.reverse();
}
