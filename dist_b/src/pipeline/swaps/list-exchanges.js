/** Most people of a swap or chain. */
export const MOST_PEOPLE = 4;
/** More than this many would have to agree only where two people swap: nobody brokers a chain of favours. */
const MOST_WORSE = 1;
/**
 * Every exchange in which a rotator gains and all places are open to those who would take them, as far as can be
 * seen person by person. Whether all rules hold is for the verifier. `mayTake` says whether an assignment's rotator
 * could be at another placement, everybody else staying where they are.
 */
export function listExchanges({ programme, eligibility, dissatisfaction }, assignments, asking) {
    const rotators = new Map(programme.rotators.map(({ id }, at) => [id, at]));
    const places = new Map(programme.placements.map(({ id }, at) => [id, at]));
    const costOf = ({ rotator, cycle, length }, to) => {
        let sum = 0;
        for (let at = cycle; at < cycle + length; at += 1) {
            const cost = dissatisfaction.of(rotators.get(rotator) ?? -1, places.get(to) ?? -1, at);
            if (cost === null)
                return null;
            sum += cost;
        }
        return sum;
    };
    const lengthOf = new Map(programme.rotations.map(({ id, lengthCycles }) => [id, lengthCycles]));
    const openTo = ({ rotator, cycle, length }) => Array.from(eligibility.open(rotators.get(rotator) ?? -1, cycle))
        .map((at) => programme.placements[at])
        .filter(({ rotation }) => lengthOf.get(rotation) === length)
        .map(({ id }) => id);
    const found = [];
    const extend = (moves, of) => {
        const first = moves[0]?.of ?? of;
        const taken = new Set([...moves.map(({ to }) => to), ...moves.map((move) => move.of.placement)]);
        for (const to of openTo(of)) {
            const closes = to === first.placement && moves.length > 0;
            if (to === of.placement || (taken.has(to) && !closes))
                continue;
            const [cost, now] = [costOf(of, to), costOf(of, of.placement)];
            if (cost === null || now === null || (moves.length === 0 && cost >= now))
                continue;
            const path = [...moves, { of, to, cost: cost - now }];
            if (path.filter((move) => move.cost > 0).length > (path.length > 2 ? 0 : MOST_WORSE))
                continue;
            if (!asking.mayTake(of, to))
                continue;
            found.push(weigh(path));
            if (closes || path.length === MOST_PEOPLE)
                continue;
            for (const next of assignments) {
                const fits = next.placement === to && next.cycle === of.cycle && next.length === of.length;
                if (fits && !path.some((move) => move.of.rotator === next.rotator))
                    extend(path, next);
            }
        }
    };
    for (const own of assignments)
        if (own.rotator === asking.rotator)
            extend([], own);
    return found.sort(compareExchanges);
}
function weigh(moves) {
    return {
        moves,
        worse: moves.filter(({ cost }) => cost > 0).length,
        gain: -(moves[0]?.cost ?? 0),
        total: -moves.reduce((sum, { cost }) => sum + cost, 0),
    };
}
/** Easiest to bring about first: nobody to be asked for a favour, few people, much gained. */
function compareExchanges(a, b) {
    return (a.worse - b.worse ||
        a.moves.length - b.moves.length ||
        b.gain - a.gain ||
        b.total - a.total ||
        compareText(textOf(a), textOf(b)));
}
function textOf({ moves }) {
    return moves.map(({ of, to }) => `${of.cycle}\u001f${of.rotator}\u001f${to}`).join('\u001e');
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
