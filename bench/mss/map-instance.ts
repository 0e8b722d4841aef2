import {
  type ChoiceTable,
  type Counter,
  IDLE,
  type PathwayModel,
  type Precedence,
  type SlotRow,
  type Transition,
} from '../../solver/model/pathway-model.ts';
import type { Internship } from './check-solution.ts';
import type { MssInstance } from './read-instance.ts';

/** An instance as a pathway model with one tier, a blend: least (total + worst load) = `constant` − score. */
export interface MappedInstance {
  readonly model: PathwayModel;
  readonly constant: number;
}

/**
 * Students are agents, wards options; an internship is a choice of the instance's duration. Waiting is the idle choice, at its
 * price; whoever is done takes the option `hospitals × disciplines` from there to the horizon, free of charge. A student's desire
 * is a constant (quota × the dearest internship) minus the load: what each internship falls short of the dearest, waiting, and
 * changes of hospital, which are misses of a transition. Throws a `RangeError` where waiting or changing is rewarded.
 */
export function mapInstance(instance: MssInstance): MappedInstance {
  const { students, hospitals, disciplines, periods } = instance;
  const wards = hospitals * disciplines;
  const agent: number[] = [];
  const option: number[] = [];
  const start: number[] = [];
  const length: number[] = [];
  const costs: number[] = [];
  const first = [0];
  const ceilings: number[] = [];
  for (let student = 0; student < students; student += 1) {
    const [change, wait] = instance.weights.slice(student * 4 + 2, student * 4 + 4) as [number, number];
    if (change > 0 || wait > 0) throw new RangeError(`student ${student} is paid for waiting or changing`);
    const worth = Array.from({ length: wards }, (_, ward) => worthOf(instance, student, ward));
    const dearest = worth.reduce<number>((most, value) => Math.max(most, value ?? most), -Infinity);
    const choose = (what: number, from: number, periodsLong: number, cost: number): void => {
      agent.push(student);
      option.push(what);
      start.push(from);
      length.push(periodsLong);
      costs.push(cost);
    };
    for (let period = 0; period < periods; period += 1) {
      choose(IDLE, period, 1, -wait);
      for (let ward = 0; ward < wards && isFree(instance, student, period); ward += 1) {
        const value = worth[ward];
        if (value !== null && value !== undefined) choose(ward, period, instance.duration, dearest - value);
      }
      choose(wards, period, periods - period, 0);
    }
    first.push(agent.length);
    const internships = quotasOf(instance, student).reduce((sum, quota) => sum + quota, 0);
    ceilings.push(internships === 0 || dearest === -Infinity ? 0 : internships * dearest);
  }
  const choices: ChoiceTable = {
    count: agent.length,
    agent: Int32Array.from(agent),
    option: Int32Array.from(option),
    start: Int32Array.from(start),
    length: Int32Array.from(length),
    first: Int32Array.from(first),
  };
  const top = ceilings.reduce((most, ceiling) => Math.max(most, ceiling), 0);
  const own = Array.from({ length: students }, (_, student) => writeOwnRules(instance, choices, student));
  return {
    constant: ceilings.reduce((sum, ceiling) => sum + ceiling, top),
    model: {
      agents: students,
      periods,
      choices,
      active: new Uint8Array(students * periods).fill(1),
      counters: own.flatMap(({ counters }) => counters),
      distincts: [],
      precedences: own.flatMap(({ precedences }) => precedences),
      transitions: own.map(({ transition }) => transition),
      slotRows: writeStaffing(instance, choices),
      tiers: [
        {
          kind: 'blend',
          name: 'desire',
          costs: Int32Array.from(costs),
          slack: { kind: 'absolute', amount: 0 },
          offsets: Int32Array.from(ceilings, (ceiling) => top - ceiling),
          counted: new Uint8Array(students).fill(1),
          totalWeight: 1,
          worstWeight: 1,
        },
      ],
    },
  };
}

/** The internships among chosen choices. */
export function readChoices(instance: MssInstance, model: PathwayModel, chosen: Int32Array): Internship[] {
  const { choices } = model;
  return Array.from(chosen)
    .filter(
      (j) => choices.option[j] !== IDLE && choices.option[j]! < instance.hospitals * instance.disciplines,
    )
    .map((j) => ({
      student: choices.agent[j]!,
      start: choices.start[j]!,
      hospital: Math.floor(choices.option[j]! / instance.disciplines),
      discipline: choices.option[j]! % instance.disciplines,
    }));
}

function quotasOf({ quota, groups }: MssInstance, student: number): readonly number[] {
  return quota.slice(student * groups, (student + 1) * groups);
}

/** Desire of one internship; `null` where the student may not work. */
function worthOf(instance: MssInstance, student: number, ward: number): number | null {
  const { disciplines, hospitals, weights } = instance;
  const hospital = Math.floor(ward / disciplines);
  const discipline = ward % disciplines;
  if (instance.allowed[student * disciplines + discipline] !== 1) return null;
  if (instance.able[student * hospitals * disciplines + ward] !== 1) return null;
  return (
    weights[student * 4]! * instance.disciplinePreference[student * disciplines + discipline]! +
    weights[student * 4 + 1]! * instance.hospitalPreference[student * hospitals + hospital]! +
    instance.schoolValue[discipline]!
  );
}

function isFree({ available, periods, duration }: MssInstance, student: number, start: number): boolean {
  const window = available.slice(student * periods + start, student * periods + start + duration);
  return start + duration <= periods && window.every((free) => free === 1);
}

function writeOwnRules(
  instance: MssInstance,
  choices: ChoiceTable,
  student: number,
): { counters: Counter[]; precedences: Precedence[]; transition: Transition } {
  const { disciplines, hospitals, groupOf } = instance;
  const quotas = quotasOf(instance, student);
  const blocks: number[] = [];
  for (let j = choices.first[student]!; j < choices.first[student + 1]!; j += 1)
    if (choices.option[j] !== IDLE && choices.option[j]! < hospitals * disciplines) blocks.push(j);
  const disciplineOf = (j: number): number => choices.option[j]! % disciplines;
  const hospitalOf = (j: number): number => Math.floor(choices.option[j]! / disciplines);
  const count = (wanted: (j: number) => boolean, atLeast: number | null, atMost: number): Counter => {
    const own = Int32Array.from(blocks.filter(wanted));
    return {
      agent: student,
      choices: own,
      weights: own.map(() => 1),
      atLeast,
      atMost,
      soft: null,
      tag: student,
    };
  };
  const counters = [
    ...Array.from({ length: disciplines }, (_, d) => count((j) => disciplineOf(j) === d, null, 1)),
    ...quotas.map((quota, g) => count((j) => groupOf[disciplineOf(j)] === g, quota, quota)),
  ];
  if (quotas.reduce((sum, quota) => sum + quota, 0) > instance.siteLimit) {
    for (let h = 0; h < hospitals; h += 1)
      counters.push(count((j) => hospitalOf(j) === h, null, instance.siteLimit));
  }
  const precedences: Precedence[] = [];
  for (let later = 0; later < disciplines; later += 1) {
    for (let earlier = 0; earlier < disciplines; earlier += 1) {
      if (instance.precededBy[later * disciplines + earlier] !== 1) continue;
      const of = (d: number): Int32Array => Int32Array.from(blocks.filter((j) => disciplineOf(j) === d));
      precedences.push({ agent: student, before: of(earlier), after: of(later), soft: null, tag: student });
    }
  }
  const weight = -instance.weights[student * 4 + 2]!;
  const transition: Transition = {
    agent: student,
    choices: Int32Array.from(blocks),
    labelOf: Int32Array.from(blocks, hospitalOf),
    labels: hospitals,
    atMost: null,
    soft: { tier: 0, weight, size: 1 },
    tag: student,
  };
  return { counters, precedences, transition };
}

/** One row for each ward and period that could have too few or too many. */
function writeStaffing(instance: MssInstance, choices: ChoiceTable): SlotRow[] {
  const { hospitals, disciplines, periods, students } = instance;
  const present: number[][] = Array.from({ length: hospitals * disciplines * periods }, () => []);
  for (let j = 0; j < choices.count; j += 1) {
    const ward = choices.option[j]!;
    if (ward === IDLE || ward >= hospitals * disciplines) continue;
    for (let p = choices.start[j]!; p < choices.start[j]! + choices.length[j]!; p += 1)
      present[ward * periods + p]!.push(j);
  }
  return present.flatMap((here, cell) => {
    const [least, most] = [instance.least[cell]!, instance.most[cell]!];
    if (least === 0 && most >= Math.min(students, here.length)) return [];
    const own = Int32Array.from(here);
    const limits = { atLeast: least === 0 ? null : least, atMost: most };
    return [{ choices: own, weights: own.map(() => 1), ...limits, soft: null, tag: students + cell }];
  });
}
