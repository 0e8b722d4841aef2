import type { CompetencyKind, CompetencyRule, SubjectTerm } from '../../domain/programme.ts';
import { wholeUnits } from '../competency.ts';
import { coverageOf, gainOf } from '../coverage.ts';
import { holds, isCompetenceFirst, lacksCompetenceFirst, lacksExperience } from '../eligible.ts';
import { offeredTerms, type Stay } from '../review.ts';
import { eachOf, labelOf, speaksOf, whereaboutsOf, whereaboutsOfEntry } from '../subject.ts';
import { deadlineOf, type Person, type Tables } from '../tables.ts';

/**
 * One thing that a competency rule asks of one rotator, as a machine that reads the pathway from its first
 * cycle on. States and effects are numbers; effect 0 leaves every state as it is.
 */
export interface OwnRule {
  readonly start: number;
  /** What a stay does to the rule. */
  readonly effectOf: (stay: Stay) => number;
  /** What a workable cycle of the horizon without a placement does (unless left empty by decision). */
  readonly idleEffect: (cycle: number) => number;
  readonly step: (state: number, effect: number) => Step;
  /** Misses that only the end of the pathway shows. */
  readonly close: (state: number) => number;
  /** `null` = a guarantee: no miss is allowed; else the cost of one. */
  readonly weight: number | null;
  /** Whoever does less cannot break it. */
  readonly isLimit: boolean;
}

interface Step {
  readonly state: number;
  readonly misses: number;
}

interface Ground {
  readonly tables: Tables;
  readonly person: Person;
  readonly rule: CompetencyRule;
  readonly deadline: number;
}

type Machine = Omit<OwnRule, 'weight' | 'idleEffect' | 'isLimit'> & Partial<Pick<OwnRule, 'idleEffect'>>;

/** The machines of every competency rule that binds the rotator. */
export function listOwnRules(tables: Tables, person: Person): OwnRule[] {
  return person.rules.flatMap((rule) => {
    const ground = { tables, person, rule, deadline: deadlineOf(rule, tables.settings) };
    const weight = rule.strength === 'must' ? null : rule.weight;
    const isLimit = LIMITS.has(rule.kind) && rule.atLeast === null;
    return MACHINES[rule.kind](ground).map((machine) => ({
      idleEffect: () => 0,
      ...machine,
      weight,
      isLimit,
    }));
  });
}

/** Kinds of rules that, without an `at_least`, only ever ask for less. */
const LIMITS: ReadonlySet<CompetencyKind> = new Set(['repeat', 'spread', 'choose']);

const MACHINES: Readonly<Record<CompetencyKind, (ground: Ground) => readonly Machine[]>> = {
  cover: (ground) =>
    coverageOf({ ...ground, pathway: [] }).map(({ subject, required, had }) => ({
      start: Math.min(required, had),
      effectOf: (stay) => (stay.last <= ground.deadline ? gainOf(ground.tables, stay, subject) : 0),
      step: (state, effect) => ({ state: Math.min(required, state + effect), misses: 0 }),
      close: (state) => wholeUnits(required - state),
    })),
  choose: chooseMachine,
  before: beforeMachine,
  repeat: (ground) =>
    termsOf(ground, 'rotation').map((term) => ({
      ...countUp((times) => wholeUnits(times * 100 - (ground.rule.atMost ?? 100))),
      start: ground.person.history.filter((entry) => speaksOf(ground.tables, term, whereaboutsOfEntry(entry)))
        .length,
      effectOf: (stay) =>
        stay.last <= ground.deadline && speaksOf(ground.tables, term, whereaboutsOf(stay)) ? 1 : 0,
    })),
  spread: ({ tables, rule, deadline, ...ground }) =>
    termsOf({ tables, rule, deadline, ...ground }, 'site').map((term) => ({
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
  experience: ({ tables, person, rule }) => [
    {
      ...offend,
      effectOf: (stay) => {
        const terms = offeredTerms(stay, stay.first);
        return terms !== null &&
          lacksExperience({ tables, person, place: stay, terms, cycle: stay.first }, rule)
          ? 1
          : 0;
      },
    },
  ],
  first: ({ tables, person, rule }) =>
    person.history.length > 0
      ? []
      : [
          {
            start: 0,
            effectOf: (stay) => {
              const isIn = rule.subject.some((term) => speaksOf(tables, term, whereaboutsOf(stay)));
              return isIn === (rule.atMost !== 0) ? 1 : 2;
            },
            step: (state, effect) =>
              effect === 0 ? { state, misses: 0 } : { state: 1, misses: state === 0 ? effect - 1 : 0 },
            close: () => 0,
          },
        ],
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
function countUp(close: (count: number) => number): Pick<Machine, 'start' | 'step' | 'close'> {
  return { start: 0, step: (state, effect) => ({ state: state + effect, misses: 0 }), close };
}

/** Every offending stay is a miss of its own. */
const offend: Pick<Machine, 'start' | 'step' | 'close'> = {
  start: 0,
  step: (state, effect) => ({ state, misses: effect }),
  close: () => 0,
};

/** Sets are kept as bits of one integer. */
const MOST_BITS = 30;

function chooseMachine({ tables, person, rule, deadline }: Ground): readonly Machine[] {
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

const ASKS = 1;
const GIVES = 2;

function beforeMachine({ tables, person, rule }: Ground): readonly Machine[] {
  if (isCompetenceFirst(rule)) {
    const effectOf = (stay: Stay): number => {
      const terms = offeredTerms(stay, stay.first);
      const seat = terms === null ? null : { tables, person, place: stay, terms, cycle: stay.first };
      return seat !== null && lacksCompetenceFirst(seat, rule, cyclesOf(stay)) ? 1 : 0;
    };
    return [{ ...offend, effectOf }];
  }
  const speaks = (terms: readonly SubjectTerm[], where: Parameters<typeof speaksOf>[2]): boolean =>
    terms.some((term) => term.kind !== 'competence' && speaksOf(tables, term, where));
  if (person.history.some((entry) => speaks(rule.subject, whereaboutsOfEntry(entry)))) return [];
  const isHeld = (stay: Stay): boolean =>
    rule.subject.some(
      ({ kind, id }) =>
        kind === 'competence' && cyclesOf(stay).every((cycle) => holds(tables, person, id, cycle)),
    );
  return [
    {
      start: 0,
      effectOf: (stay) => {
        const where = whereaboutsOf(stay);
        const asks = speaks(rule.then, where) && !isHeld(stay);
        return (asks ? ASKS : 0) + (speaks(rule.subject, where) ? GIVES : 0);
      },
      step: (state, effect) => ({
        state: state === 1 || (effect & GIVES) !== 0 ? 1 : 0,
        misses: state === 0 && (effect & ASKS) !== 0 ? 1 : 0,
      }),
      close: () => 0,
    },
  ];
}

/** The last label, and above it the number of changes so far. */
const LABELS = 4096;

function moveMachine({ tables, rule, deadline }: Ground): readonly Machine[] {
  const asked = rule.subject[0]?.kind;
  const kind = asked === 'area' || asked === 'employer' ? asked : 'site';
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

function termsOf({ tables, rule }: Ground, kind: 'rotation' | 'site'): SubjectTerm[] {
  const subject = rule.subject.length === 0 ? [{ kind, id: '*' }] : rule.subject;
  return subject.flatMap((term) => eachOf(tables, term));
}

function cyclesOf(stay: Stay): number[] {
  return Array.from({ length: stay.last - stay.first + 1 }, (_, index) => stay.first + index);
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
