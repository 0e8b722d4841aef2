import type { PlacementId, RotationId, SiteId } from '../../domain/ids.ts';
import type { Rotation, Site, SlotTerms, TravelTime } from '../../domain/programme.ts';
import { asHundredths } from '../../domain/units.ts';
import {
  degrees,
  freeText,
  hundredths,
  id,
  idList,
  oneOf,
  wholeNumber,
  word,
  yesNo,
} from '../cells/cells.ts';
import { NO_RESTRICTION, optional, required, UNKNOWN } from '../schema/column.ts';
import { checkOf, type Fields, type RowFault, type Table } from '../schema/table.ts';
import {
  BAND,
  COUNT,
  CYCLE,
  MAX_CYCLES,
  PLACEMENT_ALIASES,
  ROTATION_ALIASES,
  SITE_ALIASES,
} from './shared-columns.ts';

const THE_ID = { value: '', meaning: 'the id' } as const;

export const sites: Table<Fields<Site>> = {
  name: 'sites',
  description: 'Locations with placements, one row each.',
  need: 'rows',
  key: ['id'],
  duplicates: 'refused',
  columns: {
    id: required('site_id', id(), 'Id of the site.', { aliases: SITE_ALIASES }),
    name: optional('name', freeText, THE_ID, 'Name of the site.', {
      aliases: ['site name', 'location name'],
    }),
    area: optional('area', word, UNKNOWN, 'Area that wishes and rules may name.', {
      aliases: ['district', 'locality'],
    }),
    employer: optional('employer', word, UNKNOWN, 'Organisation that employs there.', {
      aliases: ['trust', 'organisation'],
    }),
    latitude: optional('latitude', degrees({ from: -90, to: 90 }), UNKNOWN, 'WGS 84, for the map only.', {
      aliases: ['lat'],
    }),
    longitude: optional('longitude', degrees({ from: -180, to: 180 }), UNKNOWN, 'WGS 84, for the map only.', {
      aliases: ['lon', 'lng', 'long'],
    }),
  },
};

export const rotations: Table<Fields<Rotation>> = {
  name: 'rotations',
  description: 'Kinds of experience, one row each.',
  need: 'rows',
  key: ['id'],
  duplicates: 'refused',
  columns: {
    id: required('rotation_id', id(), 'Id of the rotation.', { aliases: ROTATION_ALIASES }),
    name: optional('name', freeText, THE_ID, 'Name of the rotation.', { aliases: ['rotation name'] }),
    professions: optional(
      'profession',
      idList(),
      { value: [], meaning: 'every profession' },
      'Professions that may take it, joined by ;.',
      { aliases: ['professions', 'staff group'] },
    ),
    lengthCycles: optional(
      'length_cycles',
      wholeNumber({ from: 1, to: MAX_CYCLES }),
      { value: 1, meaning: '1' },
      'Cycles that one assignment lasts.',
      { aliases: ['length', 'duration cycles'] },
    ),
    setting: optional('setting', word, UNKNOWN, 'Kind of setting that rules may name (acute, community …).'),
    supervisorKinds: optional(
      'supervisor_kinds',
      idList(),
      { value: [], meaning: 'any kind' },
      'Kinds of named supervisor that count (supervisors.csv), joined by ;.',
    ),
  },
};

/** One row of placements.csv: a placement's terms in one cycle, or in every cycle without a row of its own. */
export interface PlacementRow extends Fields<SlotTerms> {
  readonly id: PlacementId;
  readonly cycle: number | null;
  readonly rotation: RotationId;
  readonly site: SiteId;
}

const NO = { value: false, meaning: 'no' } as const;
const STAFF = hundredths({ from: 0, to: 10_000 });
const ZERO = { value: asHundredths(0), meaning: '0' } as const;

export const placements: Table<PlacementRow> = {
  name: 'placements',
  description:
    'Rotations offered at sites. A row without cycle holds for every cycle without a row of its own; all rows of a placement name the same rotation and site. Capacity 0 = not offered.',
  need: 'rows',
  key: ['id', 'cycle'],
  duplicates: 'refused',
  columns: {
    id: required('placement_id', id(), 'Id of the placement.', { aliases: PLACEMENT_ALIASES }),
    cycle: optional(
      'cycle',
      CYCLE,
      { value: null, meaning: 'every cycle without a row of its own' },
      'Cycle the terms hold for; cycles past the horizon, up to programme_cycles, are allowed.',
    ),
    rotation: required('rotation_id', id(), 'Rotation it offers.', {
      references: 'rotations',
      aliases: ROTATION_ALIASES,
    }),
    site: required('site_id', id(), 'Site it is at.', { references: 'sites', aliases: SITE_ALIASES }),
    minimum: optional('minimum', STAFF, ZERO, 'Minimum staffing, in the unit.', {
      aliases: ['min', 'minimum staffing'],
    }),
    capacity: required('capacity', STAFF, 'Most rotators (or WTE) at one time.', {
      aliases: ['max', 'places', 'maximum'],
    }),
    unit: optional('unit', oneOf(['heads', 'wte']), { value: 'heads', meaning: 'heads' }, 'What is counted.'),
    excess: optional(
      'excess',
      STAFF,
      ZERO,
      'By how much a capacity in WTE may be exceeded so that part-time shares pair up.',
    ),
    supervisors: optional('supervisors', COUNT, NO_RESTRICTION, 'Supervisors of the placement.'),
    rotatorsPerSupervisor: optional(
      'rotators_per_supervisor',
      COUNT,
      NO_RESTRICTION,
      'Rotators one supervisor takes.',
      {
        aliases: ['supervision ratio', 'ratio'],
      },
    ),
    preceptorPlaces: optional('preceptor_places', COUNT, NO_RESTRICTION, 'Most preceptees at one time.', {
      aliases: ['preceptors', 'preceptorship places'],
    }),
    driver: optional('driver', yesNo, NO, 'Needs a driver.', {
      aliases: ['driver required', 'car required'],
    }),
    sevenDay: optional('seven_day', yesNo, NO, 'Works seven days.', {
      aliases: ['7 day', 'seven day working', '7 day working'],
    }),
    minBand: optional('min_band', BAND, NO_RESTRICTION, 'Lowest band.', {
      aliases: ['minimum band', 'band from'],
    }),
    maxBand: optional('max_band', BAND, NO_RESTRICTION, 'Highest band.', {
      aliases: ['maximum band', 'band to'],
    }),
    minMonthsRegistered: optional(
      'min_months_registered',
      wholeNumber({ from: 0, to: 600 }),
      NO_RESTRICTION,
      'Whole months since registration at the start of the cycle.',
    ),
    requires: optional(
      'requires',
      idList(),
      { value: [], meaning: 'none' },
      'Competences that must be held, joined by ;.',
      { aliases: ['required competences', 'competences'] },
    ),
  },
  checks: [
    checkOf(['minimum', 'capacity'], ({ minimum, capacity }) =>
      minimum <= capacity
        ? null
        : {
            code: 'minimum-over-capacity',
            field: 'minimum',
            reason: 'The minimum staffing is greater than the capacity.',
            remedy: 'Raise the capacity or lower the minimum.',
          },
    ),
    checkOf(['unit', 'capacity'], (row) => wholeHeads(row.unit, 'capacity', row.capacity)),
    checkOf(['unit', 'minimum'], (row) => wholeHeads(row.unit, 'minimum', row.minimum)),
    checkOf(['minBand', 'maxBand'], ({ minBand, maxBand }) =>
      minBand === null || maxBand === null || minBand <= maxBand
        ? null
        : {
            code: 'bands-reversed',
            field: 'maxBand',
            reason: 'max_band is below min_band.',
            remedy: 'Swap the two bands, or correct one.',
          },
    ),
    checkOf(['supervisors', 'rotatorsPerSupervisor'], supervisionIsComplete),
    checkOf(['unit', 'excess'], ({ unit, excess }) =>
      unit === 'wte' || excess === 0
        ? null
        : {
            code: 'unused-value',
            field: 'excess',
            reason: 'excess only has a meaning for a capacity in WTE.',
            remedy: 'Set unit to wte, or leave excess blank.',
          },
    ),
  ],
};

function wholeHeads(
  unit: PlacementRow['unit'],
  field: 'capacity' | 'minimum',
  amount: number,
): RowFault<PlacementRow> | null {
  if (unit !== 'heads' || amount % 100 === 0) return null;
  return {
    code: 'wrong-type',
    field,
    reason: `A ${field} in heads is a whole number.`,
    remedy: 'Write a whole number, or set unit to wte.',
  };
}

function supervisionIsComplete({
  supervisors,
  rotatorsPerSupervisor,
}: Pick<PlacementRow, 'supervisors' | 'rotatorsPerSupervisor'>): RowFault<PlacementRow> | null {
  if ((supervisors === null) === (rotatorsPerSupervisor === null)) return null;
  const missing = supervisors === null ? 'supervisors' : 'rotators_per_supervisor';
  return {
    code: 'supervisors-without-ratio',
    field: supervisors === null ? 'rotatorsPerSupervisor' : 'supervisors',
    reason: `${missing} is blank, so supervision does not limit the placement.`,
    remedy: `Fill in ${missing}, or leave both blank.`,
  };
}

export const travel: Table<Fields<TravelTime>> = {
  name: 'travel',
  description: 'Journey times. A pair without a row restricts nobody and counts 0 minutes.',
  need: 'optional',
  key: ['area', 'site'],
  duplicates: 'refused',
  columns: {
    area: required('area', word, 'Home area.', { aliases: ['home area', 'from area', 'from'] }),
    site: required('site_id', id(), 'Site travelled to.', {
      references: 'sites',
      aliases: [...SITE_ALIASES, 'to site', 'to'],
    }),
    minutes: required('minutes', wholeNumber({ from: 0, to: 600 }), 'Minutes one way.', {
      aliases: ['travel minutes', 'time'],
    }),
  },
};
