import type { Supervisor } from '../../domain/programme.ts';
import { id, wholeNumber, word } from '../cells/cells.ts';
import { isoDate } from '../cells/date-cell.ts';
import { NO_RESTRICTION, optional, required } from '../schema/column.ts';
import { checkOf, type Fields, type Table } from '../schema/table.ts';
import { reversed, SITE_ALIASES } from './shared-columns.ts';

export const supervisors: Table<Fields<Supervisor>> = {
  name: 'supervisors',
  description: 'Named supervisors. A site with any row here is limited by them.',
  need: 'optional',
  key: ['id', 'site', 'profession', 'kind', 'from'],
  duplicates: 'refused',
  columns: {
    id: required('supervisor_id', id(), 'Pseudonymous id of the supervisor.', { aliases: ['supervisor'] }),
    site: required('site_id', id(), 'Site they supervise at.', {
      references: 'sites',
      aliases: SITE_ALIASES,
    }),
    profession: optional(
      'profession',
      word,
      { value: null, meaning: 'every profession' },
      'Profession they supervise.',
      {
        aliases: ['staff group'],
      },
    ),
    kind: optional(
      'kind',
      word,
      { value: null, meaning: 'no particular kind' },
      'Kind, as in supervisor_kinds of rotations.csv.',
      {
        aliases: ['type', 'supervisor kind'],
      },
    ),
    places: optional(
      'places',
      wholeNumber({ from: 0, to: 1000 }),
      { value: 1, meaning: '1' },
      'Rotators at one time.',
      {
        aliases: ['capacity'],
      },
    ),
    from: optional('from', isoDate, NO_RESTRICTION, 'First day.', { aliases: ['start date'] }),
    until: optional('until', isoDate, NO_RESTRICTION, 'Last day.', { aliases: ['end date', 'to'] }),
  },
  checks: [
    checkOf(['from', 'until'], (row) =>
      reversed({ first: row.from, last: row.until, field: 'until', headers: ['from', 'until'] }),
    ),
  ],
};
