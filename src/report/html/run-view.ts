import { cycleSpan, type Day, formatDay } from '../../domain/calendar.ts';
import { groupBy } from '../../domain/group-by.ts';
import type { PillarId, PlacementId, RotatorId } from '../../domain/ids.ts';
import type { Programme, Rotator } from '../../domain/programme.ts';
import type { AssignmentFacts, CoverageFacts, RotatorFacts, Verdict } from '../../verify/facts/verdict.ts';
import type { ReportedExplanation } from '../facts/read-explanations.ts';
import type { ReportFacts } from '../facts/report-facts.ts';
import { lookUpPlaces, type Place, present } from '../text/lookup.ts';
import { namePages } from '../text/page-names.ts';
import { html, type Markup } from './markup.ts';

/** One rotator with all that the pages say about them. */
export interface PersonView {
  readonly rotator: Rotator;
  /** Position in the programme; anchors and highlights go by it, because ids may hold anything. */
  readonly index: number;
  /** `null` = no names were given. */
  readonly name: string | null;
  readonly facts: RotatorFacts;
  /** Gave wishes, for whichever cycle and whether they could be met or not. */
  readonly wished: boolean;
  readonly assignments: readonly AssignmentFacts[];
  readonly coverage: readonly CoverageFacts[];
  readonly explanations: readonly ReportedExplanation[];
  /** File name of their own page. */
  readonly page: string;
  /** What filters look for: profession, sites, pillars. */
  readonly tokens: string;
}

/** A run with an allocation, everything looked up once. */
export interface RunView {
  readonly facts: ReportFacts;
  readonly programme: Programme;
  readonly verdict: Verdict;
  /** 1 … horizon. */
  readonly cycles: readonly number[];
  readonly people: readonly PersonView[];
  readonly professions: readonly string[];
  place(id: PlacementId): Place;
  personOf(id: RotatorId): PersonView;
  pillarName(id: string): string;
  /** "1 Sep 2026 – 28 Feb 2027". */
  cycleDates(cycle: number): string;
}

/** Looks everything up. Throws `RangeError` when the run has no allocation: there is another page for that. */
export function viewRun(facts: ReportFacts): RunView {
  const { programme, verdict } = facts;
  if (verdict === null) throw new RangeError('a run without an allocation has no such pages');
  const places = lookUpPlaces(programme);
  const pillars = new Map<string, string>(programme.pillars.map(({ id, name }) => [id, name || id]));
  const professions = [...new Set(programme.rotators.map(({ profession }) => profession))];
  const people = viewPeople(facts, verdict, { places, professions });
  const byId = new Map(people.map((person) => [person.rotator.id, person]));
  return {
    facts,
    programme,
    verdict,
    cycles: Array.from({ length: programme.settings.cycles }, (_, index) => index + 1),
    people,
    professions,
    place: (id) => present(places.get(id), id),
    personOf: (id) => present(byId.get(id), id),
    pillarName: (id) => pillars.get(id) ?? id,
    cycleDates: (cycle) => {
      const { first, last } = cycleSpan(programme.settings, cycle);
      return `${dayInWords(first)} – ${dayInWords(last)}`;
    },
  };
}

function viewPeople(
  { programme, explanations, names }: ReportFacts,
  verdict: Verdict,
  known: { readonly places: ReadonlyMap<PlacementId, Place>; readonly professions: readonly string[] },
): readonly PersonView[] {
  const facts = new Map(verdict.rotators.map((own) => [own.rotator, own]));
  const assignments = groupBy(verdict.assignments, ({ rotator }) => rotator);
  const coverage = groupBy(verdict.coverage, ({ rotator }) => rotator);
  const wished = new Set(programme.preferences.map(({ rotator }) => rotator));
  const explained = groupBy(explanations, ({ rotator }) => rotator);
  const pages = namePages(programme.rotators.map(({ id }) => id));
  const siteAt = new Map(programme.sites.map(({ id }, index) => [id, index]));
  const pillarAt = new Map<PillarId, number>(programme.pillars.map(({ id }, index) => [id, index]));
  return programme.rotators.map((rotator, index) => {
    const own = assignments.get(rotator.id) ?? [];
    const sites = own.map(({ placement }) =>
      siteAt.get(present(known.places.get(placement), placement).site.id),
    );
    const credited = own.flatMap(({ credits }) => credits.map(({ pillar }) => pillarAt.get(pillar)));
    const tokens = [
      `p${known.professions.indexOf(rotator.profession)}`,
      ...sites.map((site) => `s${site}`),
      ...credited.map((pillar) => `q${pillar}`),
    ];
    return {
      rotator,
      index,
      name: names.get(rotator.id)?.name ?? null,
      facts: present(facts.get(rotator.id), rotator.id),
      wished: wished.has(rotator.id),
      assignments: own,
      coverage: coverage.get(rotator.id) ?? [],
      explanations: explained.get(rotator.id) ?? [],
      page: present(pages.get(rotator.id), rotator.id),
      tokens: [...new Set(tokens)].join(' '),
    };
  });
}

/** The name if there is one, the id always: names repeat, ids do not. */
export function writePerson({ rotator, name }: PersonView): Markup {
  return name === null
    ? html`<bdi>${rotator.id}</bdi>`
    : html`<bdi>${name}</bdi> <small>${rotator.id}</small>`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "1 Sep 2026", the same in every locale. */
export function dayInWords(day: Day): string {
  const [year = '', month = '', date = ''] = formatDay(day).split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
