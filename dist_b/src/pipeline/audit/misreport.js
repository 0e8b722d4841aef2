import { groupBy } from '../../domain/group-by.js';
import { drawOrder } from './draw-order.js';
/** Each takes the wishes of one kind and cycle, most wanted first, and gives the order in which they are told. */
const STRATEGIES = {
    'first-only': (ordered) => ordered.slice(0, 1),
    'swap-first-two': ([first, second, ...rest]) => keep([second, first, ...rest]),
    'drop-the-favourite': ([first, ...rest]) => keep([...rest, first]),
    'bury-the-rest': ([first, ...rest]) => keep([first, ...rest.reverse()]),
    shuffle: (ordered, seed) => drawOrder(ordered, seed, ({ target }) => `${target.kind}:${target.id}`),
};
const NAMES = Object.keys(STRATEGIES);
/** Every misreport that differs from the truth, in an order drawn with the seed. */
export function drawMisreports(programme, seed) {
    const all = programme.rotators.flatMap(({ id }) => {
        const truth = programme.preferences.filter(({ rotator }) => rotator === id);
        return NAMES.map((strategy) => ({
            rotator: id,
            strategy,
            preferences: distort(truth, strategy, `${seed}/${id}`),
        })).filter(({ preferences }) => !sameWishes(preferences, truth));
    });
    return drawOrder(all, `${seed}/misreports`, ({ rotator, strategy }) => `${rotator}/${strategy}`);
}
/** The programme as it would have been told. */
export function applyMisreport(programme, { rotator, preferences }) {
    const before = programme.preferences.filter((wish) => wish.rotator < rotator);
    const after = programme.preferences.filter((wish) => wish.rotator > rotator);
    return { ...programme, preferences: [...before, ...preferences, ...after] };
}
/** Wishes of one kind and cycle are told in another order: who stands where gets the rank or score of that place. */
function distort(truth, strategy, seed) {
    const lists = groupBy(truth, ({ target, cycle }) => `${target.kind}/${cycle ?? ''}`);
    const told = new Map();
    for (const [key, wishes] of lists) {
        const ordered = [...wishes].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (b.score ?? 0) - (a.score ?? 0));
        STRATEGIES[strategy](ordered, `${seed}/${key}`).forEach((wish, place) => {
            const { rank, score } = ordered[place] ?? wish;
            told.set(wish, { ...wish, rank, score });
        });
    }
    return truth.flatMap((wish) => told.get(wish) ?? []);
}
function sameWishes(a, b) {
    return (a.length === b.length && a.every(({ rank, score }, at) => rank === b[at]?.rank && score === b[at]?.score));
}
function keep(wishes) {
    return wishes.filter((wish) => wish !== undefined);
}
