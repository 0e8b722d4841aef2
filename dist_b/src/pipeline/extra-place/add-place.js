import { asHundredths } from '../../domain/units.js';
/** One place, or one whole-time equivalent, in hundredths. */
const ONE = 100;
/**
 * The programme with one more place at a placement, in every cycle in which it is offered, and with the supervisor that
 * the place needs where supervision would keep it empty. Named supervisors and minimum staffing stay as they are.
 */
export function addPlace(programme, placement) {
    const placements = programme.placements.map((each) => (each.id === placement ? enlarge(each) : each));
    return { ...programme, placements };
}
/** Whether there is a place in any cycle already: where nothing is offered, one more place is another programme. */
export function isOffered({ everyCycle, byCycle }) {
    return [everyCycle, ...byCycle.values()].some((terms) => terms !== null && terms.capacity > 0);
}
function enlarge(placement) {
    const { everyCycle, byCycle } = placement;
    return {
        ...placement,
        everyCycle: everyCycle === null ? null : withPlace(everyCycle),
        byCycle: new Map([...byCycle].map(([cycle, terms]) => [cycle, withPlace(terms)])),
    };
}
function withPlace(terms) {
    if (terms.capacity <= 0)
        return terms;
    const capacity = asHundredths(terms.capacity + ONE);
    const { supervisors, rotatorsPerSupervisor: each } = terms;
    if (supervisors === null || each === null || each === 0)
        return { ...terms, capacity };
    return { ...terms, capacity, supervisors: Math.max(supervisors, Math.ceil(capacity / ONE / each)) };
}
