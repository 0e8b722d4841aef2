import { groupBy } from '../domain/group-by.js';
import { formatHundredths } from '../domain/units.js';
import { count, ordinalWord, percent } from './wording.js';
export function measureKeyFigures(verdict) {
    const people = groupBy(verdict.coverage.filter(({ strength }) => strength === 'must'), ({ rotator }) => rotator);
    const has = (own, wanted) => own.some(({ status }) => status === wanted);
    const ranks = verdict.assignments.flatMap(({ rank }) => (rank === null ? [] : [rank]));
    const counted = verdict.rotators.filter(({ workable }) => workable.length > 0);
    const worst = counted.reduce((most, own) => Math.max(most, own.programmeDissatisfaction), 0);
    const worstOff = worst === 0 ? [] : counted.filter(({ programmeDissatisfaction }) => programmeDissatisfaction === worst);
    const theirs = new Set(worstOff.map(({ rotator }) => rotator));
    const lowest = verdict.assignments
        .filter(({ rotator }) => theirs.has(rotator))
        .reduce((most, { rank }) => Math.max(most, rank ?? 0), 0);
    const own = [...people.values()];
    return {
        bound: own.length,
        covered: own.filter((rows) => rows.every(({ status }) => status === 'covered')).length,
        completable: own.filter((rows) => has(rows, 'completable') && !has(rows, 'not-covered')).length,
        ranked: ranks.length,
        firstOrSecond: ranks.filter((rank) => rank <= 2).length,
        worst,
        worstOff: [...theirs],
        worstRank: lowest === 0 ? null : lowest,
        vacancies: { heads: countFree(verdict, 'heads'), wte: countFree(verdict, 'wte') },
        shortSlots: verdict.slots.filter(({ shortfall }) => shortfall > 0).length,
    };
}
function countFree({ slots }, unit) {
    return slots.reduce((sum, slot) => sum + (slot.unit === unit ? slot.vacancies : 0), 0);
}
/** "13 vacancies and 0.8 WTE", "no vacancies". */
function describeVacancies({ heads, wte }) {
    const share = wte === 0 ? '' : `${formatHundredths(wte)} WTE`;
    if (heads === 0)
        return share === '' ? 'no vacancies' : `${share} vacant`;
    const places = count(heads / 100, 'vacancy', 'vacancies');
    return share === '' ? places : `${places} and ${share}`;
}
/** "All 52 rotators covered; 83 % of assignments a first or second choice; worst-off: third choice; 2 vacancies". */
export function writeHeadline(figures) {
    return [coverage(figures), wishes(figures), worstOff(figures), staffing(figures)]
        .filter((part) => part !== '')
        .join('; ');
}
function coverage({ bound, covered, completable }) {
    if (bound === 0)
        return 'No pillar is required of anybody';
    const all = bound === 1 ? 'The one rotator' : `All ${bound} rotators`;
    if (covered === bound)
        return `${all} covered`;
    if (covered + completable < bound)
        return `${covered} of ${count(bound, 'rotator')} covered`;
    return `${all} covered, ${completable} of them provably later`;
}
function wishes({ ranked, firstOrSecond }) {
    return ranked === 0 ? '' : `${percent(firstOrSecond, ranked)} of assignments a first or second choice`;
}
function worstOff({ worst, worstRank }) {
    if (worst === 0)
        return 'nobody dissatisfied';
    return worstRank === null ? '' : `worst-off: ${ordinalWord(worstRank)} choice`;
}
function staffing({ vacancies, shortSlots }) {
    const free = describeVacancies(vacancies);
    return shortSlots === 0 ? free : `${free}, ${count(shortSlots, 'slot')} below minimum staffing`;
}
