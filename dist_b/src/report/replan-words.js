import { groupBy } from '../domain/group-by.js';
import { count } from './wording.js';
/** They count the moves themselves. */
const ABOUT_MOVING = new Set(['disruption', 'notice', 'stability']);
/**
 * What it would cost to move nobody, or nobody but those who must: every aim that is worse at the first point of the
 * frontier than at the one for the `planned` number of people. `null` when none of these moves gains anything, or when the
 * frontier was not traced.
 */
export function describeStaying(frontier, planned) {
    const [staying, moving] = [frontier[0], frontier.findLast(({ moved }) => moved <= planned)];
    if (staying === undefined || moving === undefined || staying === moving)
        return null;
    const best = new Map(moving.tiers.map(({ name, value }) => [name, value]));
    const worse = staying.tiers.flatMap(({ name, value }) => {
        const other = best.get(name);
        return other === undefined || value <= other || ABOUT_MOVING.has(name)
            ? []
            : [`${name} ${value} instead of ${other}`];
    });
    if (worse.length === 0)
        return null;
    const who = staying.moved === 0 ? 'nobody' : `only the ${count(staying.moved, 'person', 'people')} who must`;
    return `Moving ${who} would cost: ${worse.join(', ')}.`;
}
/** Aims that are shown whatever comes of them. */
const ALWAYS = new Set(['staffing', 'placed', 'competency', 'worst-off', 'preference']);
/** The frontier, a line a point: the usual aims, and every other in which the points differ. */
export function describeFrontier(frontier) {
    const worthOf = ({ tiers }, name) => tiers.find((tier) => tier.name === name)?.value;
    const names = [...new Set(frontier.flatMap(({ tiers }) => tiers.map(({ name }) => name)))].filter((name) => {
        const values = new Set(frontier.map((point) => worthOf(point, name)));
        return !ABOUT_MOVING.has(name) && (ALWAYS.has(name) || values.size > 1);
    });
    return frontier.map((point) => {
        const values = names.map((name) => `${name} ${worthOf(point, name) ?? '–'}`);
        return `  ${point.moved} moved: ${values.join(', ')}${point.proved ? '' : ' (not proved)'}`;
    });
}
/** That the new facts change what is over; `null` when they do not. */
export function describePast(cells) {
    if (cells === 0)
        return null;
    const lie = count(cells, 'of these changes lies in a cycle that is', 'of these changes lie in cycles that are');
    return `${lie} over, since the new facts hold for the past too. Date them (a closed ward: capacity 0 in a row for each cycle to come) to leave it as it was.`;
}
/** Whose places are given up and who has one now without anybody being moved, a line a person. */
export function describeOthers({ vacated, placed, }) {
    return [
        ...listCells('Given up:', vacated.map(({ rotator, cycle, from }) => ({ rotator, cycle, place: from }))),
        ...listCells('Placed, without a place there before:', placed.map(({ rotator, cycle, to }) => ({ rotator, cycle, place: to }))),
    ];
}
function listCells(heading, cells) {
    const people = [...groupBy(cells, ({ rotator }) => rotator)];
    const lines = people.map(([rotator, own]) => `  ${rotator}: ${own.map(({ cycle, place }) => `cycle ${cycle} ${place}`).join(', ')}`);
    return lines.length === 0 ? [] : [heading, ...lines];
}
/** `17 weeks' notice`. */
export function describeNotice(weeks) {
    if (weeks === 0)
        return 'less than a week’s notice';
    return `${weeks === 1 ? '1 week’s' : `${weeks} weeks’`} notice`;
}
