import { cycleSpan, formatDay } from '../../domain/calendar.js';
import { groupBy } from '../../domain/group-by.js';
import { lookUpPlaces, present } from '../lookup.js';
import { namePages } from '../page-names.js';
import { html } from './markup.js';
/** Looks everything up. Throws `RangeError` when the run has no allocation: there is another page for that. */
export function viewRun(facts) {
    const { programme, verdict } = facts;
    if (verdict === null)
        throw new RangeError('a run without an allocation has no such pages');
    const places = lookUpPlaces(programme);
    const pillars = new Map(programme.pillars.map(({ id, name }) => [id, name || id]));
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
function viewPeople({ programme, explanations, names }, verdict, known) {
    const facts = new Map(verdict.rotators.map((own) => [own.rotator, own]));
    const assignments = groupBy(verdict.assignments, ({ rotator }) => rotator);
    const coverage = groupBy(verdict.coverage, ({ rotator }) => rotator);
    const told = groupBy(explanations, ({ rotator }) => rotator);
    const pages = namePages(programme.rotators.map(({ id }) => id));
    const siteAt = new Map(programme.sites.map(({ id }, index) => [id, index]));
    const pillarAt = new Map(programme.pillars.map(({ id }, index) => [id, index]));
    return programme.rotators.map((rotator, index) => {
        const own = assignments.get(rotator.id) ?? [];
        const sites = own.map(({ placement }) => siteAt.get(present(known.places.get(placement), placement).site.id));
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
            assignments: own,
            coverage: coverage.get(rotator.id) ?? [],
            explanations: told.get(rotator.id) ?? [],
            page: present(pages.get(rotator.id), rotator.id),
            tokens: [...new Set(tokens)].join(' '),
        };
    });
}
/** The name if there is one, the id always: names repeat, ids do not. */
export function writePerson({ rotator, name }) {
    return name === null
        ? html `<bdi>${rotator.id}</bdi>`
        : html `<bdi>${name}</bdi> <small>${rotator.id}</small>`;
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** "1 Sep 2026", the same in every locale. */
export function dayInWords(day) {
    const [year = '', month = '', date = ''] = formatDay(day).split('-');
    return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
