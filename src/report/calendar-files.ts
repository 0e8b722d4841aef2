import { createHash } from 'node:crypto';
import createCalendar, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { Day } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { AssignmentFacts } from '../verify/facts/verdict.ts';
import type { ReportFacts } from './facts/report-facts.ts';
import { lookUpPlaces, type Place, present } from './text/lookup.ts';
import { namePages } from './text/page-names.ts';

interface Entry {
  readonly assignment: AssignmentFacts;
  readonly summary: string;
  readonly place: Place;
}

/**
 * One calendar (RFC 5545) a rotator, `calendars/rotators/…`, and one a site, `calendars/sites/…`: an all-day entry an
 * assignment. An entry keeps its UID from run to run, so that a calendar that has it is updated; its stamp is the
 * first day of the programme, because the time of writing would make every file new.
 */
export function renderCalendars(facts: ReportFacts): ReadonlyMap<string, string> {
  const { programme, verdict, names } = facts;
  const places = lookUpPlaces(programme);
  const assignments = verdict?.assignments ?? [];
  const placeOf = ({ placement }: AssignmentFacts) => present(places.get(placement), placement);
  const byRotator = groupBy(assignments, ({ rotator }) => rotator);
  const bySite = groupBy(assignments, (assignment) => placeOf(assignment).site);
  const rotatorFiles = namePages([...byRotator.keys()]);
  const siteFiles = namePages([...bySite.keys()].map(({ id }) => id));
  const files = new Map<string, string>();
  for (const [rotator, own] of byRotator) {
    const entries = own.map((assignment): Entry => {
      const place = placeOf(assignment);
      return { assignment, place, summary: `${place.rotation.name}, ${place.site.name}` };
    });
    const title = `${names.get(rotator)?.name ?? rotator}: ${programme.settings.programme}`;
    files.set(
      `calendars/rotators/${present(rotatorFiles.get(rotator), rotator)}.ics`,
      render(programme, { kind: 'rotator', title, entries }),
    );
  }
  for (const [site, own] of bySite) {
    const entries = own.map((assignment): Entry => {
      const place = placeOf(assignment);
      const who = names.get(assignment.rotator)?.name ?? assignment.rotator;
      return { assignment, place, summary: `${who}: ${place.rotation.name}` };
    });
    const title = `${site.name}: ${programme.settings.programme}`;
    files.set(
      `calendars/sites/${present(siteFiles.get(site.id), site.id)}.ics`,
      render(programme, { kind: 'site', title, entries }),
    );
  }
  return files;
}

function render(
  { settings }: ReportFacts['programme'],
  {
    kind,
    title,
    entries,
  }: { readonly kind: 'rotator' | 'site'; readonly title: string; readonly entries: readonly Entry[] },
): string {
  const calendar = createCalendar({
    name: title,
    prodId: { company: 'placewright', product: 'allocation', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { assignment, summary, place } of entries) {
    const { rotator, cycle, length, startsOn, endsOn } = assignment;
    const cycles = length === 1 ? `Cycle ${cycle}` : `Cycles ${cycle} to ${cycle + length - 1}`;
    calendar.createEvent({
      id: uidOf([kind, settings.programme, String(settings.firstCycleStart), rotator, String(cycle)]),
      stamp: instant(settings.firstCycleStart),
      start: instant(startsOn),
      // RFC 5545, 3.6.1: the end of an all-day entry is the day after its last.
      end: instant((endsOn + 1) as Day),
      allDay: true,
      summary,
      description: `${cycles} of ${settings.programme}, placement ${assignment.placement}`,
      location: place.site.name,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  // RFC 5545, 3.1: each line ends with a line break, the last one too.
  return `${calendar.toString()}\r\n`;
}

function uidOf(parts: readonly string[]): string {
  return `${createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 32)}@placewright`;
}

/** Without a time zone dates are written as they are in UTC, whatever the machine's zone. */
function instant(day: Day): Date {
  return new Date(day * 86_400_000);
}
