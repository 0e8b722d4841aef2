import fc from 'fast-check';
import type { CompetencyKind } from '../../src/domain/programme.ts';
import { filled, seldom } from './arbitrary-rows.ts';
import type { RuleSpec } from './programme-spec.ts';

const GROUP = [
  'rotation:X1',
  'rotation:X2',
  'rotation:X1;rotation:X2',
  'setting:ward',
  'site:S1',
  'area:north',
  'employer:trust',
  'placement:P1',
] as const;

/** Most rules bind everybody. */
const EVERYBODY: readonly undefined[] = Array.from({ length: 10 }, () => undefined);

interface Shape {
  readonly subjects: readonly string[];
  readonly atLeast?: readonly number[];
  readonly atMost?: readonly number[];
  /** Whether a deadline makes sense for the kind. */
  readonly deadline?: boolean;
}

/** What each kind may be asked, with numbers small enough that tiny programmes can often comply. */
const SHAPES: Readonly<Record<CompetencyKind, Shape>> = {
  cover: {
    subjects: ['', 'pillar:*', 'pillar:C1', 'pillar:C2', 'pillar:C1;pillar:C2', ...GROUP],
    atLeast: [1, 1, 0.5, 2],
    deadline: true,
  },
  choose: {
    subjects: ['rotation:X1;rotation:X2', 'rotation:X1;rotation:X2;rotation:X3', 'rotation:*'],
    atLeast: [1, 2],
    atMost: [1, 2],
    deadline: true,
  },
  before: {
    subjects: [
      'rotation:X1 > rotation:X2',
      'rotation:X2 > rotation:X1;rotation:X3',
      'setting:ward > setting:community',
      'site:S1;site:S2 > rotation:X3',
      'competence:K1 > rotation:X1',
      'competence:K1 > setting:ward',
    ],
  },
  repeat: {
    subjects: [
      '',
      'rotation:*',
      'rotation:X1',
      'rotation:X1;rotation:X2',
      'site:S1',
      'setting:ward',
      'area:north',
    ],
    atMost: [1, 2],
    deadline: true,
  },
  spread: {
    subjects: ['', 'site:*', 'area:*', 'employer:*', 'site:S1', 'seven_day:yes'],
    atLeast: [1],
    atMost: [1, 2],
  },
  experience: { subjects: [...GROUP], atLeast: [3, 6, 12] },
  first: { subjects: [...GROUP], atMost: [0] },
  gap: { subjects: [''], atMost: [0, 1] },
  move: { subjects: ['', 'area:*', 'employer:*'], atMost: [0, 1] },
};

/** A competency rule of one of these kinds. */
export function ruleRow(kinds: readonly CompetencyKind[]): fc.Arbitrary<RuleSpec> {
  return fc.oneof(...kinds.map(ruleOf));
}

function ruleOf(kind: CompetencyKind): fc.Arbitrary<RuleSpec> {
  const shape = SHAPES[kind];
  const bounds = fc.oneof(
    filled({
      atLeast: oneOf(shape.atLeast),
      atMost: shape.atLeast === undefined ? oneOf(shape.atMost) : blank,
    }),
    filled({ atLeast: blank, atMost: oneOf(shape.atMost) }),
  );
  const row = filled({
    kind: fc.constant(kind),
    subject: fc.constantFrom(...shape.subjects),
    byCycle: seldom(fc.integer({ min: 1, max: 3 }), shape.deadline === true ? 2 : 0),
    strength: fc.constantFrom('should' as const, 'must' as const),
    weight: fc.integer({ min: 1, max: 3 }),
    professions: fc.constantFrom(...EVERYBODY, ['physiotherapist'], ['occupational therapist']),
    bands: fc.constantFrom(...EVERYBODY, [5], [6, 7]),
    cohorts: fc.constantFrom(...EVERYBODY, ['a'], ['a', 'b']),
  });
  return fc.tuple(row, bounds).map(([rule, limits]) => ({ ...rule, ...limits }));
}

const blank: fc.Arbitrary<undefined> = fc.constant(undefined);

function oneOf(values: readonly number[] | undefined): fc.Arbitrary<number | undefined> {
  return values === undefined ? blank : fc.constantFrom(...values);
}
