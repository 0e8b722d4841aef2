import { slackAmount } from '../compact/sum-tier.js';
import { compareValues } from '../compare-values.js';
import { evaluateModel } from '../evaluate-model.js';
import { barSpent } from './bar-spent.js';
import { barUnequal } from './bar-unequal.js';
import { betterBoard, SPARED_SHARES, WHOLE_SHARES, } from './better-board.js';
import { Board } from './board.js';
import { copyBoard } from './copy-board.js';
import { holdsAfter, roomLeft } from './hold.js';
import { LATER_LADDER } from './ladder.js';
import { narrowPaths } from './narrow-paths.js';
import { priceLater } from './price-later.js';
import { slackOfWeighed, totalsOf } from './weigh-tiers.js';
/** Share of a tier's time for its prices, at most. */
const PRICING_SHARE = 0.35;
/** What is held leaves so few pathways that all within the gap are looked at. */
const WHOLE_GAP = [Infinity];
/**
 * Minimises the tiers after the guide one by one, each while all before it stay within what they have: the held totals
 * are priced like slots are. Returns the allocation, and what the prices prove of each tier.
 */
export async function settleLater(engine, weighed, { board: first, proved }, means) {
    const { model, guide } = weighed;
    const later = new Map();
    const start = first.chosen();
    const evaluation = evaluateModel(model, start);
    const given = [slackOfWeighed(model, weighed, totalsOf(evaluation))];
    let stand = { chosen: start, evaluation, board: first, proved, given };
    const open = listOpen(model, guide, evaluation);
    for (const [at, { tier, index }] of open.entries()) {
        if (engine.stopped() !== null || means.left() <= 0)
            break;
        const total = totalsOf(stand.evaluation)[index];
        if (total === 0)
            continue;
        const [own = 0, ...others] = open.slice(at).map((next) => effortOf(next.tier));
        const waiting = others.reduce((sum, effort) => sum + effort, 0);
        const seconds = (means.left() * own) / (own + waiting);
        const proofShares = waiting < own ? WHOLE_SHARES : SPARED_SHARES;
        const task = { model, guide, tier, index, total, firstTotal: first.total, seconds, proofShares };
        const found = await searchLater(engine, stand, task, means);
        if (found === null)
            break;
        const { board } = found;
        const chosen = board.chosen();
        const evaluation = evaluateModel(model, chosen);
        // A tier that had come to nothing was passed over: no row holds it.
        const spent = model.tiers.slice(0, index).map((_, t) => t > guide && !later.has(t));
        const former = { evaluation: stand.evaluation, spent };
        if (!isKept(model, { board, evaluation }, former))
            break;
        later.set(index, { bound: found.bound, proof: found.proved.proof, holds: board.holds });
        const given = [...stand.given, slackAmount(tier.slack, board.total)];
        stand = { chosen, evaluation, board, proved: found.proved, given };
    }
    return { chosen: stand.chosen, later };
}
/** The tiers that there is something to gain in, up to the first one that does not add up. */
function listOpen(model, guide, start) {
    const totals = totalsOf(start);
    const open = [];
    for (const [index, tier] of model.tiers.entries()) {
        if (index <= guide)
            continue;
        if (tier.kind !== 'sum')
            break;
        if (totals[index] > 0)
            open.push({ tier, index });
    }
    return open;
}
/** One tier among what all before it leave of the pathways; `null` when it could not be priced. */
async function searchLater(engine, before, task, { where, left }) {
    const { model, guide, tier, index, total, firstTotal, seconds } = task;
    const until = performance.now() + 1000 * seconds;
    const holds = holdsAfter(before.board, before.given);
    const narrow = await narrowPaths(before.board, before.proved, {
        most: holds.at(-1).most,
        relax: (program) => engine.relax(program),
        stop: () => engine.stopped() !== null || left() <= 0,
    });
    const allowed = barSpent(model, narrow.atlas, before.chosen, { guide, index });
    const atlas = barUnequal(model, allowed, before.chosen, { tier, index });
    const rates = new Float64Array(model.tiers.length);
    rates[index] = 1;
    const isPriced = tier.amongEquals === undefined;
    const pricing = { atlas, rates, holds, total, before, firstTotal, isPriced };
    const priced = await priceLater(engine, { ...pricing, seconds: PRICING_SHARE * seconds });
    if (priced === null)
        return null;
    const board = new Board(atlas, rates, { holds, unit: priced.unit });
    copyBoard(before.board, board);
    return await betterBoard(engine, board, priced.proved, {
        where: { ...where, tier: tier.name, tierIndex: index },
        left: () => (until - performance.now()) / 1000,
        ladder: LATER_LADDER,
        reaches: WHOLE_GAP,
        isTrial: false,
        proofShares: task.proofShares,
    });
}
/** Is everything before the tier within what is held, and what is not held no worse than it was? */
function isKept({ tiers }, { board, evaluation }, former) {
    return (roomLeft(board).every((room) => room >= 0) &&
        former.spent.every((isSpent, t) => {
            const value = evaluation.values[t];
            if (value.kind !== 'sum')
                return compareValues([value], [former.evaluation.values[t]]) <= 0;
            return !isSpent || value.total <= slackAmount(tiers[t].slack, 0);
        }));
}
/** Ties are few and hardly contested. */
function effortOf({ amongEquals }) {
    return amongEquals === undefined ? 1 : 0.1;
}
