import { groupBy } from '../../domain/group-by.ts';
import type { SiteId } from '../../domain/ids.ts';
import { count, grouped } from '../../domain/wording.ts';
import { writeBars } from './bar-table.ts';
import { numberCell, renderTable } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import { type PersonView, type RunView, writePerson } from './run-view.ts';
import { block, type Section } from './section.ts';
import { writeSiteMap } from './site-map.ts';

interface Journey {
  readonly person: PersonView;
  readonly site: string;
  readonly cycle: number;
  readonly length: number;
  readonly minutes: number;
}

const BANDS = [15, 30, 45, 60] as const;
const MOST_SHOWN = 8;

/** How far people travel, and how they move between sites. */
export function writeTravel(view: RunView): Section {
  const journeys = listJourneys(view);
  const weighed = journeys.reduce((sum, { minutes, length }) => sum + minutes * length, 0);
  const cycles = journeys.reduce((sum, { length }) => sum + length, 0);
  const mean = cycles === 0 ? 0 : Math.round(weighed / cycles);
  return {
    id: 'travel',
    label: 'Travel',
    title:
      journeys.length === 0
        ? 'Travel times were not given'
        : `The journey from home is ${count(mean, 'minute')} on average, ${Math.max(...journeys.map(({ minutes }) => minutes))} at most`,
    body: [
      journeys.length === 0
        ? null
        : html`<div class="pair">${writeBandBars(journeys)}${writeLongest(journeys)}</div>`,
      writeSiteMap(view),
    ],
  };
}

function listJourneys(view: RunView): readonly Journey[] {
  const minutes = new Map(view.programme.travel.map((row) => [journeyKey(row.area, row.site), row.minutes]));
  return view.people.flatMap((person) =>
    person.assignments.flatMap(({ placement, cycle, length }): Journey[] => {
      const { site } = view.place(placement);
      const { homeArea } = person.rotator;
      const known = homeArea === null ? undefined : minutes.get(journeyKey(homeArea, site.id));
      return known === undefined
        ? []
        : [{ person, site: site.name || site.id, cycle, length, minutes: known }];
    }),
  );
}

function journeyKey(area: string, site: SiteId): string {
  return `${area}\u001f${site}`;
}

function writeBandBars(journeys: readonly Journey[]): Markup {
  const bandOf = ({ minutes }: Journey) => BANDS.findIndex((most) => minutes <= most);
  const byBand = groupBy(journeys, bandOf);
  const sizes = [0, 1, 2, 3, -1].map((band) =>
    (byBand.get(band) ?? []).reduce((sum, { length }) => sum + length, 0),
  );
  const most = Math.max(...sizes);
  const names = ['up to 15 min', '16 to 30 min', '31 to 45 min', '46 to 60 min', 'over 60 min'];
  const long = (sizes[3] ?? 0) + (sizes[4] ?? 0);
  return block(
    long === 0
      ? 'Nobody travels longer than 45 minutes'
      : `${count(long, 'cycle')} with a journey of more than 45 minutes`,
    writeBars(
      'minutes-t',
      { caption: 'Cycles by minutes from the home area to the site.', name: 'Journey', figure: 'Cycles' },
      sizes.map((size, at) => ({ name: names[at] ?? '', share: (80 * size) / most, figure: grouped(size) })),
    ),
  );
}

function writeLongest(journeys: readonly Journey[]): Markup {
  const sorted = [...journeys].sort(
    (a, b) => b.minutes - a.minutes || a.person.index - b.person.index || a.cycle - b.cycle,
  );
  return block(
    'The longest journeys',
    renderTable({
      id: 'longest-t',
      caption: 'Assignments furthest from home.',
      columns: [{ head: 'Rotator' }, { head: 'Cycle' }, { head: 'Site' }, { head: 'Minutes', numeric: true }],
      rows: sorted.slice(0, MOST_SHOWN).map(
        ({
          person,
          cycle,
          site,
          minutes,
        }) => html`<tr data-r="${person.index}"><th scope="row"><a href="#r${person.index}">${writePerson(person)}</a></th><td>${cycle}</td><td>${site}</td>${numberCell(String(minutes))}</tr>
`,
      ),
    }),
  );
}
