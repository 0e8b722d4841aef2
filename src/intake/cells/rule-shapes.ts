import type { CompetencyKind, SubjectKind } from '../../domain/programme.ts';
import type { SubjectGrammar } from './parse-subject.ts';

type Cell = 'required' | 'optional' | 'refused';

/** Which cells of a competency rule have a meaning for its kind (docs/semantics.md). */
export interface RuleShape {
  readonly subject: Cell;
  readonly grammar: SubjectGrammar;
  /** For `before`: what may only follow. */
  readonly later: SubjectGrammar | null;
  readonly atLeast: Cell;
  readonly atMost: Cell;
  /** At least one of the two bounds. */
  readonly someBound: boolean;
  readonly byCycle: Cell;
  /** Bounds count whole things. */
  readonly wholeBounds: boolean;
}

const PLACES: readonly SubjectKind[] = ['rotation', 'setting', 'site', 'area', 'employer', 'placement'];

const ROTATIONS_FIRST: SubjectGrammar = { bare: 'rotation', allowed: PLACES };

const PLAIN: RuleShape = {
  subject: 'optional',
  grammar: ROTATIONS_FIRST,
  later: null,
  atLeast: 'refused',
  atMost: 'refused',
  someBound: false,
  byCycle: 'refused',
  wholeBounds: true,
};

export const RULE_SHAPES: Readonly<Record<CompetencyKind, RuleShape>> = {
  cover: {
    ...PLAIN,
    grammar: { bare: 'pillar', allowed: ['pillar', ...PLACES] },
    atLeast: 'optional',
    byCycle: 'optional',
    wholeBounds: false,
  },
  choose: {
    ...PLAIN,
    atLeast: 'optional',
    atMost: 'optional',
    someBound: true,
    byCycle: 'optional',
  },
  before: {
    ...PLAIN,
    subject: 'required',
    grammar: { bare: 'rotation', allowed: [...PLACES, 'competence'] },
    later: ROTATIONS_FIRST,
  },
  repeat: { ...PLAIN, atMost: 'optional', byCycle: 'optional' },
  spread: {
    ...PLAIN,
    grammar: { bare: 'site', allowed: [...PLACES, 'seven_day'] },
    atLeast: 'optional',
    atMost: 'optional',
    someBound: true,
    byCycle: 'optional',
  },
  experience: { ...PLAIN, subject: 'required', atLeast: 'required' },
  first: { ...PLAIN, subject: 'required', atMost: 'optional' },
  gap: { ...PLAIN, subject: 'refused', atMost: 'optional', byCycle: 'optional' },
  move: {
    ...PLAIN,
    grammar: { bare: 'site', allowed: ['site', 'area', 'employer'] },
    atMost: 'optional',
    byCycle: 'optional',
  },
};
