import { type Random, seededRandom } from '../../../bench/generate/random.ts';
import { checkSolution, type Internship } from '../../../bench/mss/check-solution.ts';
import type { MssInstance } from '../../../bench/mss/read-instance.ts';

/** Two or three students, three disciplines, two hospitals, four or five periods: small enough to try everything. */
export function tinyInstance(seed: number): MssInstance {
  const random = seededRandom(`tiny ${seed}`);
  const [students, disciplines, hospitals, duration] = [2 + random.below(2), 3, 2, 1 + random.below(2)];
  const periods = 4 + random.below(2);
  const many = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
  const mostly = (): number => (random.percent(90) ? 1 : 0);
  const precededBy = new Array<number>(disciplines * disciplines).fill(0);
  if (random.percent(60)) precededBy[2 * disciplines + random.below(2)] = 1;
  return {
    students,
    disciplines,
    hospitals,
    periods,
    duration,
    groups: 2,
    siteLimit: 1 + random.below(2),
    groupOf: [0, random.below(2), 1],
    quota: many(students * 2, () => random.below(2)),
    allowed: many(students * disciplines, mostly),
    precededBy,
    available: many(students * periods, mostly),
    able: many(students * hospitals * disciplines, mostly),
    most: many(hospitals * disciplines * periods, () => 1 + random.below(2)),
    least: many(hospitals * disciplines * periods, () => (random.percent(2) ? 1 : 0)),
    weights: Array.from({ length: students }, () => drawWeights(random)).flat(),
    disciplinePreference: many(students * disciplines, () => random.below(6)),
    hospitalPreference: many(students * hospitals, () => random.below(6)),
    schoolValue: many(disciplines, () => random.below(6)),
  };
}

function drawWeights(random: Random): number[] {
  return [1 + random.below(4), 1 + random.below(4), -1 - random.below(4), -1 - random.below(4)];
}

/** Three students who want the same few wards: more pathways each than a first quick search looks at. */
export function crowdedInstance(seed: number): MssInstance {
  const random = seededRandom(`crowded ${seed}`);
  const [students, disciplines, hospitals, periods] = [3, 7, 2, 9];
  const many = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
  const mostly = (): number => (random.percent(90) ? 1 : 0);
  return {
    students,
    disciplines,
    hospitals,
    periods,
    duration: 1,
    groups: 2,
    siteLimit: 2,
    groupOf: many(disciplines, () => random.below(2)),
    quota: many(students * 2, () => 2),
    allowed: many(students * disciplines, mostly),
    precededBy: many(disciplines * disciplines, () => 0),
    available: many(students * periods, mostly),
    able: many(students * hospitals * disciplines, () => 1),
    most: many(hospitals * disciplines * periods, () => 1),
    least: many(hospitals * disciplines * periods, () => 0),
    weights: Array.from({ length: students }, () => drawWeights(random)).flat(),
    disciplinePreference: many(students * disciplines, () => random.below(6)),
    hospitalPreference: many(students * hospitals, () => random.below(6)),
    schoolValue: many(disciplines, () => random.below(6)),
  };
}

/** The best score over every conceivable solution, with one that has it, and how many are feasible; `null` = none is. */
export function tryEverything(
  instance: MssInstance,
): { readonly score: number; readonly solution: readonly Internship[]; readonly feasible: number } | null {
  const own = Array.from({ length: instance.students }, (_, student) => ownSolutions(instance, student));
  let best: { score: number; solution: readonly Internship[] } | null = null;
  let feasible = 0;
  const extend = (student: number, chosen: readonly Internship[]): void => {
    if (student < instance.students) {
      for (const blocks of own[student]!) extend(student + 1, [...chosen, ...blocks]);
      return;
    }
    const { violations, score } = checkSolution(instance, chosen);
    if (violations.length > 0) return;
    feasible += 1;
    if (best === null || score > best.score) best = { score, solution: chosen };
  };
  extend(0, []);
  return best === null ? null : { ...(best as { score: number; solution: readonly Internship[] }), feasible };
}

/** What one student may do, whatever the others do and whatever wards ask for. */
export function ownSolutions(instance: MssInstance, student: number): Internship[][] {
  const loose: MssInstance = {
    ...instance,
    students: 1,
    quota: instance.quota.slice(student * 2, student * 2 + 2),
    allowed: rowOf(instance.allowed, student, instance.disciplines),
    available: rowOf(instance.available, student, instance.periods),
    able: rowOf(instance.able, student, instance.hospitals * instance.disciplines),
    weights: rowOf(instance.weights, student, 4),
    disciplinePreference: rowOf(instance.disciplinePreference, student, instance.disciplines),
    hospitalPreference: rowOf(instance.hospitalPreference, student, instance.hospitals),
    most: instance.most.map(() => 1),
    least: instance.least.map(() => 0),
  };
  const found: Internship[][] = [];
  const extend = (period: number, blocks: Internship[]): void => {
    if (period + instance.duration > instance.periods) {
      if (checkSolution(loose, blocks).violations.length === 0)
        found.push(blocks.map((block) => ({ ...block, student })));
      return;
    }
    extend(period + 1, blocks);
    for (let hospital = 0; hospital < instance.hospitals; hospital += 1) {
      for (let discipline = 0; discipline < instance.disciplines; discipline += 1)
        extend(period + instance.duration, [...blocks, { student: 0, start: period, hospital, discipline }]);
    }
  };
  extend(0, []);
  return found;
}

function rowOf(values: readonly number[], row: number, width: number): readonly number[] {
  return values.slice(row * width, (row + 1) * width);
}
