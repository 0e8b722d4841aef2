import { relativeGap } from '../engine.js';
import { openSequence } from '../random-sequence.js';
import { closeBoard } from './close-board.js';
import { dive } from './dive.js';
import { climbLadder } from './ladder.js';
import { searchNeighbourhoods } from './neighbourhood-search.js';
import { searchProximity } from './proximity-search.js';
import { Regrets } from './regrets.js';
import { rememberPaths } from './remember-paths.js';
/** Up to so many agents, two expeditions and one linear program over all of them are worth their time. */
export const MOST_WHOLE = 1500;
/** Further away than this from the bound, neighbourhoods come before a proof … */
const PROOF_GAP = 1e-4;
/** … unless agents are so few that all pathways near their cheapest ones are soon searched. */
const FEW_AGENTS = 300;
const FEW_PROOF_GAP = 0.01;
/** Nearer than this to the bound, what the relaxation moves is worth more than what is grown around somebody. */
const NEAR = 0.02;
/** Up to so many pathways a proof is tried before larger neighbourhoods are; at the end, up to so many. */
const QUICK_PROOF = 14_000;
const LAST_PROOF = 60_000;
/** Where nothing waits for the time. */
export const WHOLE_SHARES = { quick: 0.5, last: 1 };
/** Where other tiers wait for it. */
export const SPARED_SHARES = { quick: 0.15, last: 0.25 };
/**
 * Betters a board and what is proved of it: pathways for those who have none, neighbourhoods, and a proof as soon as it
 * promises to be one.
 */
export async function betterBoard(engine, board, proved, means) {
    const { where, left, isTrial, proofShares } = means;
    const stop = () => engine.stopped() !== null || left() <= 0;
    const { rates } = board;
    let { bound } = proved;
    const isComplete = () => board.outside().length === 0;
    const tell = () => {
        if (!isComplete())
            return;
        engine.tell({ ...where, incumbent: board.total, bound, gap: relativeGap(board.total, bound) });
    };
    const { prices } = proved;
    const pathsWithin = rememberPaths(board, rates, prices);
    const solve = (program, start, gap = 0) => engine.close(program, start, gap);
    const relax = (program) => engine.relax(program);
    await dive(board, board.outside(), { pathsWithin, relax, solve, stop });
    tell();
    const isGood = () => isComplete() && (relativeGap(board.total, bound) ?? 1) <= engine.gap;
    const regrets = new Regrets(board, rates, prices);
    const search = {
        pathsWithin,
        exact: proved.exact,
        random: openSequence(engine.seed + 1),
        solve,
        stop: () => isGood() || stop(),
        onGain: tell,
    };
    /** The total for which an attempt at a proof was cut short: only a smaller one is worth another. */
    let vain = Infinity;
    const close = async (most, share) => {
        const prove = async (program, start) => {
            const outcome = await engine.prove(program, start, Math.max(1, share * left()));
            isCut = outcome.kind !== 'optimal';
            return outcome;
        };
        let isCut = false;
        for (const reach of means.reaches) {
            if (isCut || !isComplete() || isGood() || bound >= board.total || stop())
                break;
            bound = await closeBoard(board, proved, { bound, rates, reach, most, prove });
            tell();
        }
        if (isCut)
            vain = board.total;
    };
    /** Searches along the relaxation, until a proof begins to promise something: true where one should be tried first. */
    const approach = async () => {
        const wasFar = means.reaches.length > 0 && !promisesProof(board, bound);
        const hasCome = () => wasFar && promisesProof(board, bound);
        await searchProximity(board, { ...search, relax, stop: () => search.stop() || hasCome() });
        return hasCome() && !search.stop();
    };
    /** What each size of neighbourhoods came to: it is tried again only where others have gained since. */
    const reached = new Map();
    /** What the search along the relaxation came to. */
    let relaxed = Infinity;
    for (const { size, patience } of climbLadder(means.ladder, board.atlas.agents)) {
        if (reached.get(size) === board.total)
            continue;
        const isClose = board.atlas.listed !== null || promisesProof(board, bound);
        if (isClose && board.total < vain)
            await close(QUICK_PROOF, proofShares.quick);
        await searchNeighbourhoods(board, { ...search, size, patience, regrets });
        reached.set(size, board.total);
        if (isTrial && !isComplete())
            break;
        const isNear = isComplete() && (relativeGap(board.total, bound) ?? 1) <= NEAR;
        if (!isNear || board.atlas.agents > MOST_WHOLE || board.total === relaxed)
            continue;
        if (await approach()) {
            await close(QUICK_PROOF, proofShares.quick);
            await approach();
        }
        relaxed = board.total;
    }
    if (proofShares.last > 0)
        await close(LAST_PROOF, proofShares.last);
    return { board, proved, bound };
}
/** Is a proof worth an attempt before neighbourhoods are? */
export function promisesProof({ total, atlas }, bound) {
    const most = atlas.agents <= FEW_AGENTS ? FEW_PROOF_GAP : PROOF_GAP;
    return (relativeGap(total, bound) ?? 1) <= most;
}
