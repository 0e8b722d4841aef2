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

const EACH = ['rotation:*', 'setting:*', 'site:*', 'area:*', 'employer:*', 'placement:*'] as const;

/** Most rules bind everybody. */
const EVERYBODY: readonly undefined[] = Array.from({ length: 10 }, () => undefined);

interface Shape {
  readonly subjects: readonly string[];
  /** Subjects that few programmes would use, but that mean something all the same. */
  readonly unusual?: readonly string[];
  readonly atLeast?: readonly number[];
  readonly atMost?: readonly number[];
  /** Whether a deadline is usual for the kind. */
  readonly deadline?: boolean;
}

/** What each kind may be asked, with numbers small enough that tiny programmes can often comply. */
const SHAPES: Readonly<Record<CompetencyKind, Shape>> = {
  cover: {
    subjects: ['', 'pillar:*', 'pillar:C1', 'pillar:C2', 'pillar:C1;pillar:C2', ...GROUP],
    unusual: [
      ...EACH,
      'seven_day:yes',
      'pillar:C1;rotation:X2',
      'pillar:*;rotation:X1',
      'site:S1;rotation:X1',
    ],
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
    unusual: [
      'pillar:C1 > rotation:X2',
      'pillar:* > rotation:X2',
      'rotation:X1 > pillar:C2',
      'competence:K1;rotation:X1 > rotation:X2',
      'competence:K1;competence:K2 > rotation:X2',
      'competence:* > rotation:X1',
      'placement:P1 > placement:P2',
      'seven_day:yes > rotation:X1',
      'employer:trust > employer:council',
      'rotation:* > rotation:X1',
      'rotation:X1 > rotation:*',
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
    unusual: [...EACH, 'employer:trust', 'placement:P1', 'pillar:C1', 'seven_day:yes', 'rotation:X1;site:S2'],
    atMost: [1, 2],
    deadline: true,
  },
  spread: {
    subjects: ['', 'site:*', 'area:*', 'employer:*', 'site:S1', 'seven_day:yes'],
    unusual: ['setting:*', 'rotation:X1', 'rotation:*', 'placement:P1', 'seven_day:no'],
    atLeast: [1],
    atMost: [1, 2],
    deadline: true,
  },
  experience: {
    subjects: [...GROUP],
    unusual: ['pillar:C1', 'seven_day:yes', 'rotation:*'],
    atLeast: [3, 6, 12],
  },
  first: { subjects: [...GROUP], unusual: ['pillar:C1', 'seven_day:yes', 'seven_day:no'], atMost: [0] },
  gap: { subjects: [''], atMost: [0, 1], deadline: true },
  move: {
    subjects: ['', 'area:*', 'employer:*'],
    unusual: ['site:*', 'area:north'],
    atMost: [0, 1],
    deadline: true,
  },
};

/** A competency rule of one of these kinds; `unusual` ones have odd subjects, and deadlines where they matter little. */
export function ruleRow(kinds: readonly CompetencyKind[], unusual: boolean): fc.Arbitrary<RuleSpec> {
  return fc.oneof(...kinds.map((kind) => ruleOf(kind, unusual)));
}

function ruleOf(kind: CompetencyKind, unusual: boolean): fc.Arbitrary<RuleSpec> {
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
    subject: fc.constantFrom(...shape.subjects, ...(unusual ? (shape.unusual ?? []) : [])),
    byCycle: seldom(fc.integer({ min: 1, max: 3 }), unusual || shape.deadline === true ? 2 : 0),
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
