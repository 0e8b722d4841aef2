import { formatDay } from '../../domain/calendar.ts';
import { formatHundredths } from '../../domain/units.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import type { Table } from '../text/csv.ts';
import { lookUpPlaces, present } from '../text/lookup.ts';

/**
 * The columns of the Trainee Information System's placement import, in its order and spelling; a star marks what it
 * insists on. Source: NHS England, tis-generic-upload, `PlacementXls`.
 */
const COLUMNS = [
  'Surname*',
  'GMC Number',
  'GDC Number',
  'Public Health Number',
  'TIS Person ID',
  'National Post Number*',
  'Date From*',
  'Date To*',
  'Placement Type*',
  'Placement Status*',
  'Site*',
  'Other Sites',
  'WTE*',
  'Grade*',
  'Specialty1*',
  'Specialty2',
  'Specialty3',
  'Sub specialty',
  'Clinical Supervisor',
  'Educational Supervisor',
  'Comments',
];

/**
 * `tis-placements.csv`: a row an assignment. The placement's id stands for the post number, the site's for the site;
 * names and register numbers only where the rendering was given them, else the rotator's id stands for the surname.
 */
export function tabulateTisPlacements({ programme, verdict, names, runId }: ReportFacts): Table {
  const places = lookUpPlaces(programme);
  const rotators = new Map(programme.rotators.map((rotator) => [rotator.id, rotator]));
  return {
    columns: COLUMNS,
    rows: (verdict?.assignments ?? []).map(({ rotator: id, placement, startsOn, endsOn, cycle }) => {
      const rotator = present(rotators.get(id), id);
      const { rotation, site } = present(places.get(placement), placement);
      const person = names.get(id);
      return [
        person?.surname ?? id,
        person?.numbers.gmc ?? null,
        person?.numbers.gdc ?? null,
        person?.numbers.public_health ?? null,
        person?.numbers.tis_person ?? null,
        placement,
        formatDay(startsOn),
        formatDay(endsOn),
        'In post',
        'Draft',
        site.id,
        null,
        formatHundredths(rotator.wte),
        rotator.band === null ? rotator.profession : `Band ${rotator.band}`,
        rotation.name || rotation.id,
        null,
        null,
        null,
        null,
        null,
        `${id}, cycle ${cycle}, run ${runId}`,
      ];
    }),
  };
}
