import { drawTickets } from '../lottery.js';
import { opinionsOf } from '../opinion.js';
import { indexTables } from '../tables.js';
import { verifierOf } from '../verify.js';
import { boundPart } from './bound-part.js';
import { openParts } from './part-ground.js';
/**
 * Recomputes what the prices of a certificate prove, from the tables alone and without a solver: every rotator's
 * cheapest pathway under the prices, all individual rules inside, in exact integers. Whatever the prices are,
 * the bounds hold for every allocation as good as the given one in the tiers above; bad prices make them weak.
 * A certificate whose parts are no partition of the rotators proves nothing.
 */
export function recomputeBounds(programme, allocation, certificate) {
    const verdict = verifierOf(programme)(allocation);
    const tables = indexTables(programme);
    const ground = {
        tables,
        verdict,
        ask: opinionsOf(tables),
        tickets: drawTickets(tables),
    };
    const opened = openParts(ground, certificate.parts) ?? [];
    const parts = opened.map((part, at) => boundPart(ground, certificate.parts[at], part));
    return verdict.tiers.map(({ name, value }) => {
        const bound = parts.length === 0 ? null : joinParts(name, parts);
        return { tier: name, value, bound };
    });
}
/** Totals add up over the parts; of the worst-off it is the worst part that counts. */
function joinParts(tier, parts) {
    const bounds = parts.map((part) => part.get(tier) ?? null);
    if (bounds.some((bound) => bound === null))
        return null;
    const numbers = bounds.filter((bound) => bound !== null);
    return WORST.has(tier)
        ? numbers.reduce((worst, bound) => Math.max(worst, bound), 0)
        : numbers.reduce((sum, bound) => sum + bound, 0);
}
const WORST = new Set(['worst-off', 'leximin']);
