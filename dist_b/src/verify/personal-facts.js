import { creditsOf } from './credit.js';
import { unplacedCycles, workableCycles } from './idle.js';
import { stayIn } from './review.js';
/** Every rotator's view of the horizon, by rotator. */
export function viewPeople(review, ask) {
    return [...review.tables.people.values()].map((person) => {
        const pathway = review.pathways.get(person.rotator.id) ?? [];
        const workable = workableCycles(review.tables, person);
        const unplaced = unplacedCycles(review.tables, person, pathway);
        const cycles = workable.map((cycle) => {
            const stay = stayIn(pathway, cycle);
            const opinion = ask(person, cycle, stay?.placement.id ?? null);
            const isUnplaced = unplaced.includes(cycle);
            const dissatisfaction = stay === null && !isUnplaced ? 0 : opinion.dissatisfaction;
            return { cycle, stay, opinion, dissatisfaction, isUnplaced };
        });
        const placed = cycles.filter((view) => view.stay !== null && view.opinion.hasWishes);
        const facts = {
            rotator: person.rotator.id,
            programmeDissatisfaction: person.ledger + cycles.reduce((sum, view) => sum + view.dissatisfaction, 0),
            ledger: person.ledger,
            workable,
            unplaced,
            hasWishes: cycles.some((view) => view.opinion.hasWishes),
            firstChoices: placed.filter((view) => view.opinion.rank === 1).length,
            worstChoices: placed.filter((view) => view.opinion.isWorst).length,
        };
        return { person, pathway, cycles, facts };
    });
}
/** Every assignment inside the horizon, by rotator, then cycle. */
export function listAssignments(review, people) {
    return people.flatMap(({ person, pathway, cycles, facts }) => pathway
        .filter((stay) => !stay.future)
        .map((stay) => {
        const own = cycles.filter((view) => view.cycle >= stay.first && view.cycle <= stay.last);
        return {
            rotator: person.rotator.id,
            placement: stay.placement.id,
            cycle: stay.first,
            length: stay.last - stay.first + 1,
            ...presentDays(review, stay),
            rank: facts.hasWishes ? (own[0]?.opinion.rank ?? null) : null,
            dissatisfaction: own.reduce((sum, view) => sum + view.dissatisfaction, 0),
            credits: creditsOf(review.tables, stay),
        };
    }));
}
/** First and last day present; the bounds of the cycles when the rotator is never there. */
function presentDays({ tables }, { person, first, last }) {
    const shares = person.presence.slice(first - 1, last);
    const there = shares.filter((share) => share.present > 0);
    const startsOn = there[0]?.first ?? tables.spans[first - 1]?.first;
    const endsOn = there.at(-1)?.last ?? tables.spans[last - 1]?.last;
    if (startsOn === undefined || endsOn === undefined)
        throw new RangeError('an assignment outside the programme');
    return { startsOn, endsOn };
}
