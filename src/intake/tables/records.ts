import type { Absence, Decision, HeldCompetence, HistoryEntry, Pair } from '../../domain/programme.ts';
import { freeText, id, oneOf } from '../cells/cells.ts';
import { isoDate } from '../cells/date-cell.ts';
import { optional, required, UNKNOWN } from '../schema/column.ts';
import { checkOf, type Fields, type Table } from '../schema/table.ts';
import {
  AMOUNT,
  BLANK_TEXT,
  CYCLE,
  PLACEMENT_ALIASES,
  ROTATION_ALIASES,
  ROTATOR,
  reversed,
  SITE_ALIASES,
} from './shared-columns.ts';

export const history: Table<Fields<HistoryEntry>> = {
  name: 'history',
  description:
    "Rotations done before the first cycle; they count towards pillars, repeats and order. A former run's allocation.csv will do.",
  need: 'optional',
  key: ['rotator', 'rotation', 'site', 'startedOn'],
  duplicates: 'refused',
  alsoOutput: ['dissatisfaction', 'pillars', 'credits'],
  columns: {
    rotator: required('rotator_id', id(), 'Who was there.', ROTATOR),
    rotation: required('rotation_id', id(), 'What it was.', {
      references: 'rotations',
      aliases: ROTATION_ALIASES,
    }),
    site: optional('site_id', id(), UNKNOWN, 'Where it was.', { references: 'sites', aliases: SITE_ALIASES }),
    startedOn: optional('started_on', isoDate, UNKNOWN, 'First day.', {
      aliases: ['starts on', 'start date', 'from'],
    }),
    endedOn: optional('ended_on', isoDate, UNKNOWN, 'Last day.', {
      aliases: ['ends on', 'end date', 'until', 'to'],
    }),
    credit: optional(
      'credit',
      AMOUNT,
      { value: null, meaning: "the rotation's own credit × cycles worked × WTE" },
      'Credit of the whole entry in every pillar of the rotation.',
      { aliases: ['credits'] },
    ),
  },
  checks: [
    checkOf(['startedOn', 'endedOn'], (row) =>
      reversed({
        first: row.startedOn,
        last: row.endedOn,
        field: 'endedOn',
        headers: ['started_on', 'ended_on'],
      }),
    ),
  ],
};

export const absences: Table<Fields<Absence>> = {
  name: 'absences',
  description: 'Leave; periods may overlap. A neutral code is enough: no reason needs to be known here.',
  need: 'optional',
  key: ['rotator', 'from', 'until'],
  duplicates: 'refused',
  columns: {
    rotator: required('rotator_id', id(), 'Who is away.', ROTATOR),
    from: required('from', isoDate, 'First day away.', {
      aliases: ['start date', 'absence start', 'first day'],
    }),
    until: required('until', isoDate, 'Last day away.', {
      aliases: ['end date', 'absence end', 'last day', 'to'],
    }),
    reasonCode: optional('reason_code', freeText, BLANK_TEXT, 'Neutral code.', {
      aliases: ['reason', 'code'],
    }),
  },
  checks: [
    checkOf(['from', 'until'], (row) =>
      reversed({ first: row.from, last: row.until, field: 'until', headers: ['from', 'until'] }),
    ),
  ],
};

export const decisions: Table<Fields<Decision>> = {
  name: 'decisions',
  description: "The coordinator's overrides; each has its price in the report of a run with --explain-limit.",
  need: 'optional',
  key: ['rotator', 'cycle', 'placement', 'decision'],
  duplicates: 'refused',
  columns: {
    rotator: required('rotator_id', id(), 'Whom it concerns.', ROTATOR),
    cycle: required('cycle', CYCLE, 'Cycle it holds for.'),
    placement: optional(
      'placement_id',
      id(),
      { value: null, meaning: 'with fix: no placement in that cycle' },
      'Placement decided on.',
      { references: 'placements', aliases: PLACEMENT_ALIASES },
    ),
    decision: required('decision', oneOf(['fix', 'forbid']), 'fix = there, forbid = not there.'),
    reason: optional('reason', freeText, BLANK_TEXT, 'Why.'),
    decidedBy: optional('decided_by', freeText, BLANK_TEXT, 'Who decided.', {
      aliases: ['by', 'approved by'],
    }),
  },
  checks: [
    checkOf(['decision', 'placement'], (row) =>
      row.decision === 'forbid' && row.placement === null
        ? {
            code: 'missing-value',
            field: 'placement',
            reason: 'A forbid needs the placement that is forbidden.',
            remedy: 'Fill in placement_id.',
          }
        : null,
    ),
  ],
};

export const competences: Table<Fields<HeldCompetence>> = {
  name: 'competences',
  description: 'Competences that rotators hold.',
  need: 'optional',
  key: ['rotator', 'competence', 'gainedOn'],
  duplicates: 'refused',
  columns: {
    rotator: required('rotator_id', id(), 'Who holds it.', ROTATOR),
    competence: required('competence_id', id(), 'What is held.', {
      aliases: ['competence', 'competency', 'skill'],
    }),
    gainedOn: optional('gained_on', isoDate, { value: null, meaning: 'long ago' }, 'First day it is held.', {
      aliases: ['gained', 'achieved on', 'from'],
    }),
    expiresOn: optional('expires_on', isoDate, { value: null, meaning: 'never' }, 'Last day it is held.', {
      aliases: ['expires', 'expiry', 'expiry date', 'until'],
    }),
  },
  checks: [
    checkOf(['gainedOn', 'expiresOn'], (row) =>
      reversed({
        first: row.gainedOn,
        last: row.expiresOn,
        field: 'expiresOn',
        headers: ['gained_on', 'expires_on'],
      }),
    ),
  ],
};

export const pairs: Table<Fields<Pair>> = {
  name: 'pairs',
  description: 'Rotators who belong together or apart.',
  need: 'optional',
  key: ['rotator', 'other', 'kind', 'scope'],
  duplicates: 'refused',
  columns: {
    rotator: required('rotator_id', id(), 'One of the two.', ROTATOR),
    other: required('other_id', id(), 'The other one.', {
      references: 'rotators',
      aliases: ['other rotator', 'other'],
    }),
    kind: required('kind', oneOf(['together', 'apart']), 'together or apart.', { aliases: ['type'] }),
    scope: optional(
      'scope',
      oneOf(['slot', 'site', 'rotation']),
      { value: 'slot', meaning: 'slot' },
      'What they share or do not share.',
    ),
  },
};
