import type { Internship } from './check-solution.ts';
import type { StudentProblem } from './student-problem.ts';

/** What a student's internships count for: `weight × desire − prices` of the places taken. Integers. */
export interface Pricing {
  readonly weight: number;
  /** Price of an internship by `ward × periods + start`: of all its periods together. `null` = everything is free. */
  readonly prices: Float64Array | null;
}

/** How a student's problem is relaxed. Any choice gives an upper bound, the right one a good one. */
export interface Relaxation {
  /**
   * Multipliers of "each discipline at most once", by discipline, then of the site limit, by hospital, then of "not without the one
   * before it", by pair. Integers, at least 0 but for disciplines that cannot be left out.
   */
  readonly charges: Float64Array;
  /** Disciplines whose being done is remembered: they are not repeated, and what they come before keeps to it. */
  readonly memory: readonly number[];
}

/**
 * The best that can still come, if most of what was done is forgotten. That leaves a small dynamic program over period, last
 * hospital, counts by group and the few disciplines remembered; charges make repeating the others unattractive.
 */
export interface Completion extends Relaxation {
  /** What a discipline, then a hospital, is charged by all multipliers together. */
  readonly penalties: Float64Array;
  /** What not repeating, and keeping to the sites' limits, gives back. */
  readonly owed: number;
  /** Upper bound over the whole. */
  readonly bound: number;
  /** Value from a state on, charges taken, by `placeOf`. −Infinity where it cannot be reached, or the quotas cannot from there. */
  readonly values: Float64Array;
  /** Bit of each discipline in what is remembered; 0 = forgotten. */
  readonly bits: Int32Array;
  /** By [period, last hospital; `hospitals` = none yet, counts, disciplines remembered]. */
  readonly strides: { readonly period: number; readonly last: number; readonly counts: number };
  /** The best such pathway, which may repeat disciplines; `null` = the quotas are out of reach. */
  readonly path: readonly Internship[] | null;
}

/** Nothing charged, nothing remembered. */
export function relaxFreely(problem: StudentProblem): Relaxation {
  return {
    charges: new Float64Array(problem.disciplines + problem.hospitals + problem.pairs.length),
    memory: [],
  };
}

/** How many values a relaxation with so many disciplines remembered has. */
export function countValues(problem: StudentProblem, remembered: number): number {
  return (problem.periods + 1) * (problem.hospitals + 1) * (problem.complete + 1) * 2 ** remembered;
}

/** Solves the small program of a relaxation. */
export function relaxRepeats(problem: StudentProblem, pricing: Pricing, relaxation: Relaxation): Completion {
  const { periods, duration, hospitals, quotas, complete, internships } = problem;
  const { charges, memory } = relaxation;
  const masks = 2 ** memory.length;
  const rows = hospitals + 1;
  const strides = { period: rows * (complete + 1) * masks, last: (complete + 1) * masks, counts: masks };
  const penalties = charges.slice(0, problem.disciplines + hospitals);
  const owed = penalties.reduce(
    (sum, penalty, at) =>
      sum + (penalty === 0 ? 0 : penalty * (at < problem.disciplines ? 1 : problem.siteLimit)),
    0,
  );
  problem.pairs.forEach(({ before, after }, k) => {
    penalties[before]! -= charges[penalties.length + k]!;
    penalties[after]! += charges[penalties.length + k]!;
  });
  const offers = listOffers(problem, pricing, { penalties, memory });
  const states = listStates(problem, memory);
  const values = new Float64Array(countValues(problem, memory.length)).fill(-Infinity);
  for (let from = complete * masks; from < values.length; from += strides.last)
    values.fill(0, from, from + masks);
  const change = pricing.weight * problem.change;
  const wait = pricing.weight * problem.wait;
  const here = new Float64Array(hospitals);
  for (let t = periods - 1; t >= 0; t -= 1) {
    const [fewest, greatest] = [internships - problem.leftFrom[t]!, problem.doneBy[t]!];
    for (const { counts, done, total, mask } of states) {
      if (total < fewest || total > greatest) continue;
      const state = counts * masks + mask;
      let most = -Infinity;
      here.fill(-Infinity);
      if (problem.startable[t] === 1) {
        const after = (t + duration) * strides.period + state;
        for (let k = 0; k < offers.length; k += 1) {
          const { group, bit, needs, step, gains } = offers[k]!;
          if (done[group] === quotas[group] || (mask & bit) !== 0 || (needs & ~mask) !== 0) continue;
          for (let h = 0, to = after + step; h < hospitals; h += 1, to += strides.last) {
            const value = gains[t * hospitals + h]! + values[to]!;
            if (value > here[h]!) here[h] = value;
          }
        }
        for (let h = 0; h < hospitals; h += 1) if (here[h]! > most) most = here[h]!;
      }
      for (let last = 0, at = t * strides.period + state; last < rows; last += 1, at += strides.last) {
        const waiting = wait + values[at + strides.period]!;
        const moving = last === hospitals ? most : Math.max(here[last]!, most + change);
        values[at] = Math.max(waiting, moving);
      }
    }
  }
  const bits = new Int32Array(problem.disciplines);
  memory.forEach((d, k) => {
    bits[d] = 1 << k;
  });
  const completion = { ...relaxation, penalties, owed, values, bits, strides };
  return {
    ...completion,
    bound: values[hospitals * strides.last]! + owed,
    path: followBest(problem, pricing, completion, offers),
  };
}

interface State {
  readonly counts: number;
  /** By group. */
  readonly done: readonly number[];
  readonly total: number;
  readonly mask: number;
}

/** What may have been done before the quotas are met: counts, with every memory that agrees with them. */
function listStates({ complete, quotas, groupOf }: StudentProblem, memory: readonly number[]): State[] {
  const states: State[] = [];
  for (let counts = 0; counts < complete; counts += 1) {
    let left = counts;
    const done = quotas.map((quota) => {
      const many = left % (quota + 1);
      left = (left - many) / (quota + 1);
      return many;
    });
    const total = done.reduce((sum, many) => sum + many, 0);
    for (let mask = 0; mask < 2 ** memory.length; mask += 1) {
      const room = [...done];
      memory.forEach((d, k) => {
        if ((mask & (1 << k)) !== 0) room[groupOf[d]!]! -= 1;
      });
      if (room.every((many) => many >= 0)) states.push({ counts, done, total, mask });
    }
  }
  return states;
}

/** An internship of one discipline, or the best of several among which the state makes no difference. */
interface Offer {
  readonly group: number;
  /** In what is remembered: of the discipline itself, and of those before it. */
  readonly bit: number;
  readonly needs: number;
  /** From a state to the one after. */
  readonly step: number;
  /** Charges and prices taken, by `start × hospitals + hospital`; −Infinity where there is none. */
  readonly gains: Float64Array;
  readonly disciplines: Int32Array;
}

function listOffers(
  problem: StudentProblem,
  pricing: Pricing,
  { penalties, memory }: Pick<Completion, 'penalties' | 'memory'>,
): Offer[] {
  const { periods, hospitals, disciplines, usable, groupOf, worth, startable } = problem;
  const offers = new Map<string, Offer>();
  for (const d of usable) {
    const bit = 2 ** memory.indexOf(d);
    const own = Number.isInteger(bit) ? bit : 0;
    const needs = memory.reduce(
      (bits, before, k) => ((problem.needs[d]! & (1 << before)) !== 0 ? bits | (1 << k) : bits),
      0,
    );
    const group = groupOf[d]!;
    const key = `${group} ${own} ${needs}`;
    const offer = offers.get(key) ?? {
      group,
      bit: own,
      needs,
      step: problem.strides[group]! * 2 ** memory.length + own,
      gains: new Float64Array(periods * hospitals).fill(-Infinity),
      disciplines: new Int32Array(periods * hospitals),
    };
    offers.set(key, offer);
    for (let h = 0; h < hospitals; h += 1) {
      const ward = h * disciplines + d;
      const base = pricing.weight * worth[ward]! - penalties[d]! - penalties[disciplines + h]!;
      for (let t = 0; t < periods; t += 1) {
        if (startable[t] === 0) continue;
        const gain = pricing.prices === null ? base : base - pricing.prices[ward * periods + t]!;
        if (gain <= offer.gains[t * hospitals + h]!) continue;
        offer.gains[t * hospitals + h] = gain;
        offer.disciplines[t * hospitals + h] = d;
      }
    }
  }
  return [...offers.values()];
}

/** Follows the best pathway from the start. */
function followBest(
  problem: StudentProblem,
  pricing: Pricing,
  { values, strides }: Pick<Completion, 'values' | 'strides'>,
  offers: readonly Offer[],
): readonly Internship[] | null {
  const { student, duration, hospitals, quotas, complete } = problem;
  const path: Internship[] = [];
  const room = [...quotas];
  const end = complete * strides.counts;
  let [t, last, state, mask] = [0, hospitals, 0, 0];
  if (values[last * strides.last] === -Infinity) return null;
  while (state < end) {
    if (t === problem.periods) throw new Error(`student ${student}: no pathway has the bound's value`);
    const value = values[t * strides.period + last * strides.last + state]!;
    let taken: Offer | null = null;
    let hospital = 0;
    for (let h = 0; h < hospitals && problem.startable[t] === 1 && taken === null; h += 1) {
      const change = last !== hospitals && last !== h ? pricing.weight * problem.change : 0;
      for (const offer of offers) {
        if (room[offer.group] === 0 || (mask & offer.bit) !== 0 || (offer.needs & ~mask) !== 0) continue;
        const after = (t + duration) * strides.period + h * strides.last + state + offer.step;
        if (change + offer.gains[t * hospitals + h]! + values[after]! !== value) continue;
        taken = offer;
        hospital = h;
        break;
      }
    }
    if (taken === null) {
      t += 1;
      continue;
    }
    path.push({ student, start: t, hospital, discipline: taken.disciplines[t * hospitals + hospital]! });
    room[taken.group]! -= 1;
    mask |= taken.bit;
    state += taken.step;
    last = hospital;
    t += duration;
  }
  return path;
}
