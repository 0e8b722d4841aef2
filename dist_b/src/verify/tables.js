import { cycleSpan } from '../domain/calendar.js';
import { groupBy } from '../domain/group-by.js';
import { isWorkable, measurePresence } from './presence.js';
/** Indexes a programme. Throws `RangeError` when it mentions an id that it lacks, which intake rules out. */
export function indexTables(programme) {
    const { settings } = programme;
    const rotations = new Map(programme.rotations.map((rotation) => [rotation.id, rotation]));
    const sites = new Map(programme.sites.map((site) => [site.id, site]));
    const spans = Array.from({ length: settings.programmeCycles }, (_, index) => cycleSpan(settings, index + 1));
    return {
        programme,
        settings,
        people: indexPeople(programme, spans),
        places: new Map(programme.placements.map((placement) => [
            placement.id,
            {
                placement,
                rotation: known(rotations, placement.rotation),
                site: known(sites, placement.site),
            },
        ])),
        rotations,
        sites,
        credits: groupBy(programme.rotationPillars, (row) => row.rotation),
        pairs: programme.pairs,
        spans,
    };
}
const NOWHERE = new Map();
function indexPeople(programme, spans) {
    const { settings } = programme;
    const history = groupBy(programme.history, (row) => row.rotator);
    const absences = groupBy(programme.absences, (row) => row.rotator);
    const decisions = groupBy(programme.decisions, (row) => row.rotator);
    const competences = groupBy(programme.competences, (row) => row.rotator);
    const preferences = groupBy(programme.preferences, (row) => row.rotator);
    const travel = groupBy(programme.travel, (row) => row.area);
    const bySite = new Map([...travel].map(([area, rows]) => [area, new Map(rows.map((row) => [row.site, row]))]));
    const ledger = new Map(programme.ledger.map((row) => [row.rotator, row.balance]));
    const people = new Map();
    for (const rotator of programme.rotators) {
        const away = absences.get(rotator.id) ?? [];
        const presence = spans.map((span) => measurePresence(rotator, away, span));
        const rules = programme.competencyRules.filter((rule) => binds(rule, rotator));
        const goesOn = rules.some((rule) => rule.strength === 'must' && deadlineOf(rule, settings) > settings.cycles);
        people.set(rotator.id, {
            rotator,
            history: history.get(rotator.id) ?? [],
            absences: away,
            decisions: decisions.get(rotator.id) ?? [],
            competences: competences.get(rotator.id) ?? [],
            preferences: preferences.get(rotator.id) ?? [],
            rules,
            ledger: Math.min(ledger.get(rotator.id) ?? 0, settings.ledgerCap),
            travel: (rotator.homeArea === null ? null : bySite.get(rotator.homeArea)) ?? NOWHERE,
            presence,
            workable: presence.map((share) => isWorkable(share, settings.minimumPresencePercent)),
            lastCycle: goesOn ? settings.programmeCycles : settings.cycles,
        });
    }
    return people;
}
/** The cycle by whose end a competency rule is due. */
export function deadlineOf(rule, settings) {
    return rule.byCycle ?? settings.programmeCycles;
}
function binds(rule, rotator) {
    const lists = (list, value) => list.length === 0 || (value !== null && list.includes(value));
    return (lists(rule.professions, rotator.profession) &&
        lists(rule.bands, rotator.band) &&
        lists(rule.cohorts, rotator.cohort));
}
/** The row with this id. Throws `RangeError` when there is none. */
export function known(rows, id) {
    const row = rows.get(id);
    if (row === undefined)
        throw new RangeError(`the programme mentions "${id}" but does not define it`);
    return row;
}
