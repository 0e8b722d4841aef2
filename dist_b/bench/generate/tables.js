import { addMonths, cycleSpan, formatDay, parseDay } from '../../src/domain/calendar.js';
import { formatHundredths } from '../../src/domain/units.js';
const CYCLE_MONTHS = 6;
const CALENDAR = { firstCycleStart: parseDay('2027-03-01'), cycleMonths: CYCLE_MONTHS };
/** Half a full-time cycle: what the least part-time rotator earns in one. */
const CREDIT_OWED = '0.5';
/** All tables of the programme by file name; a table without rows is left out. */
export function writeTables(draft) {
    const tables = [
        ['settings.csv', settings(draft)],
        ['objectives.csv', [['tier', 'objective'], ...draft.spec.tiers.map((name, i) => [i + 1, name])]],
        ['rotators.csv', rotators(draft)],
        ['sites.csv', sites(draft)],
        ['rotations.csv', rotations(draft)],
        ['pillars.csv', pillars(draft)],
        ['rotation_pillars.csv', rotationPillars(draft)],
        ['placements.csv', placements(draft)],
        ['competency_rules.csv', competencyRules(draft)],
        ['preferences.csv', preferences(draft)],
        ['history.csv', history(draft)],
        ['absences.csv', absences(draft)],
        ['travel.csv', travel(draft)],
    ];
    return new Map(tables.filter(([, table]) => table.length > 1));
}
function settings({ spec }) {
    return [
        ['setting', 'value'],
        ['programme', `generated ${spec.rotators} x ${spec.placements} x ${spec.cycles} seed ${spec.seed}`],
        ['first_cycle_start', formatDay(CALENDAR.firstCycleStart)],
        ['cycle_months', CYCLE_MONTHS],
        ['cycles', spec.cycles],
        ['seed', spec.seed],
    ];
}
function rotators({ catalogue, rotators: people }) {
    const header = [
        'rotator_id',
        'profession',
        'wte',
        'registered_on',
        'home_area',
        'drives',
        'preceptorship_until',
        'max_travel_minutes',
    ];
    const rows = people.map((person) => {
        const { preceptorshipCycles, history: past } = person;
        const monthsRegistered = preceptorshipCycles > 0 ? 1 : 6 + CYCLE_MONTHS * past.length;
        return [
            person.id,
            catalogue.curriculum.professions[person.profession] ?? '',
            formatHundredths(person.wte),
            formatDay(addMonths(CALENDAR.firstCycleStart, -monthsRegistered)),
            catalogue.geography.areas[person.homeArea]?.name ?? '',
            person.drives ? 'yes' : 'no',
            preceptorshipCycles > 0 ? formatDay(cycleSpan(CALENDAR, preceptorshipCycles).last) : '',
            person.maxTravelMinutes ?? '',
        ];
    });
    return [header, ...rows];
}
function sites({ catalogue: { geography } }) {
    const rows = geography.sites.map((site) => [
        site.id,
        site.name,
        geography.areas[site.area]?.name ?? '',
        site.employer,
        site.latitude,
        site.longitude,
    ]);
    return [['site_id', 'name', 'area', 'employer', 'latitude', 'longitude'], ...rows];
}
function rotations({ catalogue: { curriculum } }) {
    const rows = curriculum.rotations.map(({ id, name, professions, community }) => [
        id,
        name,
        professions.map((index) => curriculum.professions[index]).join(';'),
        community ? 'community' : 'inpatient',
    ]);
    return [['rotation_id', 'name', 'profession', 'setting'], ...rows];
}
function pillars({ catalogue: { curriculum } }) {
    return [['pillar_id', 'name', 'kind'], ...curriculum.pillars.map(({ id, name }) => [id, name, 'core'])];
}
function rotationPillars({ catalogue: { curriculum } }) {
    const rows = curriculum.rotations.flatMap((rotation) => rotation.pillars.map((index) => [rotation.id, curriculum.pillars[index]?.id ?? '', 1]));
    return [['rotation_id', 'pillar_id', 'credit'], ...rows];
}
/** A placement with the same terms in every cycle gets one row; one that is closed in a cycle (or in all) has no row for it. */
function placements({ catalogue, slots }) {
    const header = [
        'placement_id',
        'cycle',
        'rotation_id',
        'site_id',
        'minimum',
        'capacity',
        'preceptor_places',
        'driver',
    ];
    const rows = catalogue.placements.flatMap((placement, p) => {
        const terms = (slots[p] ?? []).map(({ minimum, capacity, preceptorPlaces }) => [
            minimum,
            capacity,
            preceptorPlaces ?? '',
        ]);
        const same = terms.every((cells) => cells.join() === terms[0]?.join());
        const row = (cycle, cells) => [
            placement.id,
            cycle,
            catalogue.curriculum.rotations[placement.rotation]?.id ?? '',
            catalogue.geography.sites[placement.site]?.id ?? '',
            ...cells,
            placement.driver ? 'yes' : 'no',
        ];
        if (same && terms[0]?.[1] !== 0)
            return [row('', terms[0] ?? [])];
        return terms.flatMap((cells, c) => (cells[1] === 0 ? [] : [row(c + 1, cells)]));
    });
    return [header, ...rows];
}
function competencyRules({ catalogue: { curriculum } }) {
    const cover = curriculum.pillars.map(({ id, profession }) => [
        `cover-${id}`,
        curriculum.professions[profession] ?? '',
        'cover',
        `pillar:${id}`,
        CREDIT_OWED,
        '',
        'must',
    ]);
    const header = ['rule_id', 'profession', 'rule', 'subject', 'at_least', 'at_most', 'strength'];
    return [header, ...cover, ['no-repeat', '', 'repeat', '', '', 1, 'must']];
}
function preferences({ catalogue, rotators: people, wishes }) {
    const rows = people.flatMap(({ id }, r) => (wishes[r] ?? []).map((index, i) => [id, `placement:${catalogue.placements[index]?.id ?? ''}`, i + 1]));
    return [['rotator_id', 'prefers', 'rank'], ...rows];
}
function history({ catalogue, rotators: people }) {
    const rows = people.flatMap((person) => person.history.map((kind, i) => {
        const { first, last } = cycleSpan(CALENDAR, i - person.history.length + 1);
        const rotation = catalogue.curriculum.rotations[kind]?.id ?? '';
        return [person.id, rotation, formatDay(first), formatDay(last), 1];
    }));
    return [['rotator_id', 'rotation_id', 'started_on', 'ended_on', 'credit'], ...rows];
}
function absences({ rotators: people }) {
    const rows = people.flatMap(({ id, absentCycle }) => {
        if (absentCycle === null)
            return [];
        const { first, last } = cycleSpan(CALENDAR, absentCycle);
        return [[id, formatDay(first), formatDay(last), 'leave']];
    });
    return [['rotator_id', 'from', 'until', 'reason_code'], ...rows];
}
function travel({ catalogue: { geography } }) {
    const rows = geography.areas.flatMap(({ name }, a) => geography.sites.map(({ id }, s) => [name, id, geography.minutes[a]?.[s] ?? 0]));
    return [['area', 'site_id', 'minutes'], ...rows];
}
