import type { Rotator } from '../../domain/programme.ts';
import { asHundredths, type Hundredths } from '../../domain/units.ts';
import { type Cell, hundredths, id, wholeNumber, word, yesNo } from '../cells/cells.ts';
import { isoDate } from '../cells/date-cell.ts';
import { describeField, fieldMeta } from '../cells/field-meta.ts';
import { NO_RESTRICTION, optional, required, UNKNOWN } from '../schema/column.ts';
import { checkOf, type Fields, type Table } from '../schema/table.ts';
import { BAND, ROTATOR_ALIASES, reversed } from './shared-columns.ts';

const SHARE = hundredths({ from: 0.01, to: 1.5 });
const WTE: Cell<Hundredths> = describeField(SHARE, {
  ...fieldMeta(SHARE),
  hint: 'Of hours a week it is the share of full time: 30 of 37.5 hours are 0.8.',
});

export const rotators: Table<Fields<Rotator>> = {
  name: 'rotators',
  description: 'People who rotate, one row each. Ids only: names belong in names.csv.',
  need: 'rows',
  key: ['id'],
  duplicates: 'refused',
  columns: {
    id: required('rotator_id', id(), 'Pseudonymous id of the rotator.', { aliases: ROTATOR_ALIASES }),
    profession: required('profession', word, 'Profession, written as in rotations.csv.', {
      aliases: ['staff group', 'discipline', 'job role', 'role'],
    }),
    band: optional('band', BAND, UNKNOWN, 'Agenda for Change band.', {
      aliases: ['afc band', 'pay band', 'grade', 'pay grade'],
    }),
    wte: optional('wte', WTE, { value: asHundredths(100), meaning: '1' }, 'Whole-time equivalent.', {
      aliases: ['fte', 'contracted wte', 'contracted fte', 'whole time equivalent', 'full time equivalent'],
    }),
    availableFrom: optional('available_from', isoDate, NO_RESTRICTION, 'First day of availability.', {
      aliases: ['start date', 'latest start date', 'contract start'],
    }),
    availableUntil: optional('available_until', isoDate, NO_RESTRICTION, 'Last day of availability.', {
      aliases: ['end date', 'contract end', 'fixed term end date', 'available to'],
    }),
    registeredOn: optional(
      'registered_on',
      isoDate,
      { value: null, meaning: 'not registered: 0 months' },
      'Day of professional registration.',
      { aliases: ['registration date', 'hcpc registration date', 'date of registration'] },
    ),
    homeArea: optional('home_area', word, UNKNOWN, 'Area the rotator travels from, as in travel.csv.', {
      aliases: ['home town', 'home district', 'lives in'],
    }),
    drives: optional(
      'drives',
      yesNo,
      { value: null, meaning: 'counts as a driver' },
      'Has a licence and a car.',
      {
        aliases: ['driver', 'car driver', 'do you drive'],
      },
    ),
    preceptorshipUntil: optional(
      'preceptorship_until',
      isoDate,
      { value: null, meaning: 'no preceptorship' },
      'Last day of preceptorship.',
      { aliases: ['preceptorship end', 'preceptorship end date'] },
    ),
    sevenDay: optional('seven_day', yesNo, { value: null, meaning: 'counts as willing' }, 'Works weekends.', {
      aliases: ['7 day', 'seven day working', '7 day working', 'weekends'],
    }),
    maxTravelMinutes: optional(
      'max_travel_minutes',
      wholeNumber({ from: 0, to: 600 }),
      NO_RESTRICTION,
      'Longest journey from the home area to a site, in minutes.',
      { aliases: ['max travel', 'maximum travel minutes', 'travel limit'] },
    ),
    cohort: optional(
      'cohort',
      word,
      { value: null, meaning: 'no cohort' },
      'Group that competency rules may name.',
      {
        aliases: ['intake', 'group'],
      },
    ),
  },
  checks: [
    checkOf(['availableFrom', 'availableUntil'], (row) =>
      reversed({
        first: row.availableFrom,
        last: row.availableUntil,
        field: 'availableUntil',
        headers: ['available_from', 'available_until'],
      }),
    ),
  ],
};
