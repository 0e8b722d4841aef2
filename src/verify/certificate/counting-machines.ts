import type { SubjectTerm } from '../../domain/programme.ts';
import { wholeUnits } from '../facts/competency.ts';
import { coverageOf, gainOf } from '../facts/coverage.ts';
import { eachOf, labelOf, speaksOf, whereaboutsOf, whereaboutsOfEntry } from '../facts/subject.ts';
import { type BuildMachines, cyclesOf, type Ground, type RuleMachine } from './rule-machine.ts';

/** Rules that count along the whole pathway: only its end shows what they miss. */
export const COUNTING_MACHINES: Readonly<
  Record<'cover' | 'choose' | 'repeat' | 'spread' | 'gap' | 'move', BuildMachines>
> = {
  cover: (ground) =>
    coverageOf({ ...ground, pathway: [] }).map(({ subject, required, had }) => ({
      start: Math.min(required, had),
      effectOf: (stay) => (stay.last <= ground.deadline ? gainOf(ground.tables, stay, subject) : 0),
      step: (state, effect) => ({ state: Math.min(required, state + effect), misses: 0 }),
      close: (state) => wholeUnits(required - state),
    })),
  choose: chooseMachine,
  repeat: (ground) =>
    termsOf(ground).map((term) => ({
      ...countUp((times) => wholeUnits(times * 100 - (ground.rule.atMost ?? 100))),
      start: ground.person.history.filter((entry) => speaksOf(ground.tables, term, whereaboutsOfEntry(entry)))
        .length,
      effectOf: (stay) =>
        stay.last <= ground.deadline && speaksOf(ground.tables, term, whereaboutsOf(stay)) ? 1 : 0,
    })),
  spread: ({ tables, rule, deadline }) =>
    termsOf({ tables, rule }).map((term) => ({
      ...countUp(
        (cycles) =>
          wholeUnits(cycles * 100 - (rule.atMost ?? Number.POSITIVE_INFINITY)) +
          wholeUnits((rule.atLeast ?? 0) - cycles * 100),
      ),
      effectOf: (stay) =>
        stay.future || stay.last > deadline
          ? 0
          : cyclesOf(stay).filter((cycle) => speaksOf(tables, term, whereaboutsOf(stay, cycle))).length,
    })),
  gap: ({ rule, deadline }) => [
    {
      ...countUp((idle) => wholeUnits(idle * 100 - (rule.atMost ?? 0))),
      effectOf: () => 0,
      idleEffect: (cycle) => (cycle <= deadline ? 1 : 0),
    },
  ],
  move: moveMachine,
};

/** A count whose misses are known at the end. */
function countUp(close: (count: number) => number): Pick<RuleMachine, 'start' | 'step' | 'close'> {
  return { start: 0, step: (state, effect) => ({ state: state + effect, misses: 0 }), close };
}

/** Sets are kept as bits of one integer. */
const MOST_BITS = 30;

function chooseMachine({ tables, person, rule, deadline }: Ground): readonly RuleMachine[] {
  const rotations = tables.programme.rotations.map(({ id }) => id);
  const isAbout = (where: Parameters<typeof speaksOf>[2]): boolean =>
    rule.subject.some((term) => speaksOf(tables, term, where));
  const bits = new Map<string, number>();
  for (const id of rotations) {
    const some = [...tables.places.values()].find(({ rotation }) => rotation.id === id);
    if (some !== undefined || person.history.some((entry) => entry.rotation === id)) bits.set(id, bits.size);
  }
  // A rule that cannot be kept in one number is left out: the pathways are more, and the bound still holds.
  if (bits.size > MOST_BITS) return [];
  const bitOf = (id: string): number => 1 << (bits.get(id) ?? 0);
  let start = 0;
  for (const entry of person.history) if (isAbout(whereaboutsOfEntry(entry))) start |= bitOf(entry.rotation);
  return [
    {
      start,
      effectOf: (stay) =>
        stay.last <= deadline && isAbout(whereaboutsOf(stay)) ? bitOf(stay.rotation.id) : 0,
      step: (state, effect) => ({ state: state | effect, misses: 0 }),
      close: (state) => {
        const count = 100 * countBits(state);
        return Math.max(
          wholeUnits((rule.atLeast ?? 0) - count),
          wholeUnits(count - (rule.atMost ?? Number.POSITIVE_INFINITY)),
        );
      },
    },
  ];
}

/** A state is the last label, from 1 on, and above it the number of changes so far. */
const LABELS = 4096;

function moveMachine({ tables, rule, deadline }: Ground): readonly RuleMachine[] {
  const asked = rule.subject[0]?.kind;
  const kind = asked === 'area' || asked === 'employer' ? asked : 'site';
  // Labels are names of sites: no more than these. Beyond the limit the rule is left out, as above.
  if (tables.sites.size >= LABELS) return [];
  const labels = new Map<string, number>();
  return [
    {
      start: 0,
      effectOf: (stay) => {
        if (stay.future || stay.last > deadline) return 0;
        const label = labelOf(tables, kind, whereaboutsOf(stay)) ?? '';
        const number = labels.get(label) ?? labels.size + 1;
        labels.set(label, number);
        return number;
      },
      step: (state, effect) => {
        if (effect === 0) return { state, misses: 0 };
        const last = state % LABELS;
        const moved = last !== 0 && last !== effect ? LABELS : 0;
        return { state: state - last + effect + moved, misses: 0 };
      },
      close: (state) => wholeUnits(Math.floor(state / LABELS) * 100 - (rule.atMost ?? 0)),
    },
  ];
}

function termsOf({ tables, rule }: Pick<Ground, 'tables' | 'rule'>): SubjectTerm[] {
  return rule.subject.flatMap((term) => eachOf(tables, term));
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
