import type { MssInstance } from './read-instance.ts';

/** What one student may do and what it is worth, others put aside. Wards are numbered `hospital × disciplines + discipline`. */
export interface StudentProblem {
  readonly student: number;
  readonly periods: number;
  readonly duration: number;
  readonly hospitals: number;
  readonly disciplines: number;
  /** Disciplines on the student's list for which there is a hospital. */
  readonly usable: readonly number[];
  readonly groupOf: readonly number[];
  readonly quotas: readonly number[];
  /** Sum of the quotas. */
  readonly internships: number;
  /** Counts done by group are one number: Σ count × stride. */
  readonly strides: readonly number[];
  /** The number at which all quotas are met. */
  readonly complete: number;
  /** Desire of one internship by ward; −Infinity where the student may not work. */
  readonly worth: Float64Array;
  /** 1 = the student is available for an internship from this period. */
  readonly startable: Uint8Array;
  /** Bits of the disciplines that come before each. */
  readonly needs: Int32Array;
  /** 1 = the quota of its group takes every discipline that is left, this one included. */
  readonly forced: Uint8Array;
  /** Of a change of hospital and of a period of waiting; both are added to the desire. */
  readonly change: number;
  readonly wait: number;
  /** Most disciplines at one hospital; `Infinity` where the student does not do so many in all. */
  readonly siteLimit: number;
}

/** Sets of disciplines are bits of one number. */
const MOST_DISCIPLINES = 30;

/** One problem a student. Throws a `RangeError` where an instance has more than 30 disciplines. */
export function listStudentProblems(instance: MssInstance): readonly StudentProblem[] {
  if (instance.disciplines > MOST_DISCIPLINES)
    throw new RangeError(`${instance.disciplines} disciplines are more than ${MOST_DISCIPLINES}`);
  return Array.from({ length: instance.students }, (_, student) => describeStudent(instance, student));
}

function describeStudent(instance: MssInstance, student: number): StudentProblem {
  const { disciplines, hospitals, periods, duration, groups, groupOf } = instance;
  const [disciplineWeight, hospitalWeight, change, wait] = instance.weights.slice(
    student * 4,
    student * 4 + 4,
  );
  const worth = new Float64Array(hospitals * disciplines).fill(-Infinity);
  const usable: number[] = [];
  for (let d = 0; d < disciplines; d += 1) {
    if (instance.allowed[student * disciplines + d] !== 1) continue;
    for (let h = 0; h < hospitals; h += 1) {
      if (instance.able[(student * hospitals + h) * disciplines + d] !== 1) continue;
      worth[h * disciplines + d] =
        disciplineWeight! * instance.disciplinePreference[student * disciplines + d]! +
        hospitalWeight! * instance.hospitalPreference[student * hospitals + h]! +
        instance.schoolValue[d]!;
      if (usable.at(-1) !== d) usable.push(d);
    }
  }
  const quotas = instance.quota.slice(student * groups, (student + 1) * groups);
  const internships = quotas.reduce((sum, quota) => sum + quota, 0);
  const strides = quotas.map((_, g) =>
    quotas.slice(0, g).reduce((product, quota) => product * (quota + 1), 1),
  );
  const forcedGroup = quotas.map((quota, g) => usable.filter((d) => groupOf[d] === g).length === quota);
  return {
    student,
    periods,
    duration,
    hospitals,
    disciplines,
    usable,
    groupOf,
    quotas,
    internships,
    strides,
    complete: quotas.reduce((sum, quota, g) => sum + quota * strides[g]!, 0),
    worth,
    startable: Uint8Array.from({ length: periods }, (_, t) => {
      const window = instance.available.slice(student * periods + t, student * periods + t + duration);
      return t + duration <= periods && window.every((free) => free === 1) ? 1 : 0;
    }),
    needs: Int32Array.from({ length: disciplines }, (_, d) =>
      instance.precededBy
        .slice(d * disciplines, (d + 1) * disciplines)
        .reduce((bits, before, other) => (before === 1 ? bits | (1 << other) : bits), 0),
    ),
    forced: Uint8Array.from({ length: disciplines }, (_, d) =>
      usable.includes(d) && forcedGroup[groupOf[d]!] === true ? 1 : 0,
    ),
    change: change!,
    wait: wait!,
    siteLimit: internships > instance.siteLimit ? instance.siteLimit : Infinity,
  };
}
