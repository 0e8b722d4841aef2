import type { CompetencyRuleId } from '../../domain/ids.ts';
import {
  COMPETENCY_KINDS,
  type CompetencyKind,
  type Pillar,
  type RotationPillar,
} from '../../domain/programme.ts';
import { asHundredths, type Hundredths } from '../../domain/units.ts';
import { freeText, id, idList, oneOf, wholeNumber, wholeNumberList } from '../cells/cells.ts';
import { NO_RESTRICTION, optional, required } from '../schema/column.ts';
import type { Fields, Table } from '../schema/table.ts';
import { AMOUNT, CYCLE, note, ROTATION_ALIASES, SITE_ALIASES } from './shared-columns.ts';

export const pillars: Table<Fields<Pillar>> = {
  name: 'pillars',
  description: 'Strands of experience, one row each.',
  need: 'present',
  key: ['id'],
  duplicates: 'refused',
  columns: {
    id: required('pillar_id', id(), 'Id of the pillar.', { aliases: ['pillar'] }),
    name: optional('name', freeText, { value: '', meaning: 'the id' }, 'Name of the pillar.', {
      aliases: ['pillar name'],
    }),
    kind: optional(
      'kind',
      oneOf(['core', 'practice']),
      { value: 'core', meaning: 'core' },
      'Core area, or pillar of practice.',
      { aliases: ['type'] },
    ),
  },
};

export const rotationPillars: Table<Fields<RotationPillar>> = {
  name: 'rotation_pillars',
  description: 'What one cycle in a rotation gives to a pillar; a row with a site overrides the row without.',
  need: 'present',
  key: ['rotation', 'pillar', 'site'],
  duplicates: 'refused',
  columns: {
    rotation: required('rotation_id', id(), 'Rotation that gives the credit.', {
      references: 'rotations',
      aliases: ROTATION_ALIASES,
    }),
    pillar: required('pillar_id', id(), 'Pillar that receives it.', {
      references: 'pillars',
      aliases: ['pillar'],
    }),
    credit: optional(
      'credit',
      AMOUNT,
      { value: asHundredths(100), meaning: '1' },
      'Credit for one whole cycle at 1.0 WTE.',
      { aliases: ['credits'] },
    ),
    site: optional(
      'site_id',
      id(),
      { value: null, meaning: 'every site without a row of its own' },
      'Site the row holds for.',
      { references: 'sites', aliases: SITE_ALIASES },
    ),
  },
};

/** One row of competency_rules.csv before its subject is read. */
export interface CompetencyRuleRow {
  readonly id: CompetencyRuleId;
  readonly professions: readonly string[];
  readonly bands: readonly number[];
  readonly cohorts: readonly string[];
  readonly kind: CompetencyKind;
  readonly subject: string;
  readonly atLeast: Hundredths | null;
  readonly atMost: Hundredths | null;
  readonly byCycle: number | null;
  readonly strength: 'must' | 'should';
  readonly weight: number;
  readonly note: string;
}

const EVERYONE = { value: [], meaning: 'everyone' } as const;

export const competencyRules: Table<CompetencyRuleRow> = {
  name: 'competency_rules',
  description: 'What every pathway must or should contain, one rule a row.',
  need: 'present',
  key: ['id'],
  duplicates: 'refused',
  columns: {
    id: required('rule_id', id(), 'Id of the rule.', { aliases: ['rule no', 'id'] }),
    professions: optional('profession', idList(), EVERYONE, 'Professions it binds, joined by ;.', {
      aliases: ['professions'],
    }),
    bands: optional('band', wholeNumberList({ from: 1, to: 9 }), EVERYONE, 'Bands it binds, joined by ;.', {
      aliases: ['bands'],
    }),
    cohorts: optional('cohort', idList(), EVERYONE, 'Cohorts it binds, joined by ;.', {
      aliases: ['cohorts'],
    }),
    kind: required('rule', oneOf(COMPETENCY_KINDS), 'Kind of rule.', { aliases: ['kind', 'rule kind'] }),
    subject: optional(
      'subject',
      freeText,
      { value: '', meaning: 'each of the kind the rule expects' },
      'What it speaks of: kind:id, several joined by ;, kind:* for each; a bare id is of the kind the rule expects; before takes A > B.',
    ),
    atLeast: optional(
      'at_least',
      AMOUNT,
      NO_RESTRICTION,
      'Fewest; cover: credits, 1 when blank; experience: months.',
      {
        aliases: ['min', 'minimum'],
      },
    ),
    atMost: optional('at_most', AMOUNT, NO_RESTRICTION, 'Most; repeat: 1 when blank.', {
      aliases: ['max', 'maximum'],
    }),
    byCycle: optional(
      'by_cycle',
      CYCLE,
      { value: null, meaning: 'the end of the programme' },
      'Cycle by whose end it is due.',
      {
        aliases: ['deadline', 'by'],
      },
    ),
    strength: optional(
      'strength',
      oneOf(['must', 'should']),
      { value: 'must', meaning: 'must' },
      'Guarantee or aim.',
    ),
    weight: optional(
      'weight',
      wholeNumber({ from: 1, to: 100_000 }),
      { value: 1, meaning: '1' },
      'Cost of one miss of a should rule.',
    ),
    note,
  },
};
