import { AS_THINGS_ARE, attemptKey } from './attempt.js';
import { position } from './positions.js';
import { tryAttempt } from './try-attempt.js';
/**
 * The cheapest set of changes (places added, decisions lifted, rules waived for the rotator) after which the wish can
 * be granted without any tier before the lottery getting worse, confirmed by a solve in the changed tables. What is
 * cheapest is tried first: nothing at all, one place more wherever it helps, then rules, decisions and more places.
 * Which places they are comes out of one solve in which every slot may be exceeded at its price, all together by no
 * more than that many places: so little room leaves the prices of the tiers strong enough to rule most pathways out.
 * Throws `RangeError` on an unknown rotator or placement.
 */
export async function findWhatItWouldTake(solved, asked, options) {
    const { programme } = solved.formulation;
    const wish = {
        rotator: position(programme.rotators, asked.rotator),
        placement: position(programme.placements, asked.placement),
        cycle: asked.cycle,
    };
    const until = performance.now() + options.timeLimit * 1000;
    const open = new Map([[attemptKey(AS_THINGS_ARE), AS_THINGS_ARE]]);
    const closed = new Set();
    let best = null;
    let complete = true;
    let effort = 0;
    for (let looked = 0; open.size > 0; looked += 1) {
        const [key, attempt] = cheapest(open);
        if (best !== null && attempt.cost >= best.cost)
            break;
        const timeLimit = (until - performance.now()) / 1000;
        const spent = looked >= options.nodes || effort >= options.choices;
        if (spent || timeLimit <= 0 || options.interrupted?.() === true) {
            complete = false;
            break;
        }
        open.delete(key);
        closed.add(key);
        const found = await tryAttempt(solved, wish, attempt, { ...options, timeLimit });
        effort += found.effort;
        complete &&= found.settled;
        const { grant } = found;
        if (grant !== null && (best === null || grant.cost < best.cost))
            best = grant;
        for (const child of found.next) {
            const childKey = attemptKey(child);
            if (!closed.has(childKey))
                open.set(childKey, child);
        }
    }
    return { grant: best, complete };
}
function cheapest(open) {
    return [...open].reduce((best, entry) => {
        const difference = entry[1].cost - best[1].cost ||
            entry[1].changes.length - best[1].changes.length ||
            (entry[0] < best[0] ? -1 : 1);
        return difference < 0 ? entry : best;
    });
}
