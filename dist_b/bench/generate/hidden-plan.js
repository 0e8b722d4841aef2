import { reachableByKind, reachablePathwayKinds } from './catalogue.js';
import { pickOne, pickWeighted, shuffled } from './random.js';
/** Pathways drawn for each rotator, of which the one that best evens out the teams is kept. */
const CANDIDATES = 8;
/** A full team is still chosen now and then, as in life. */
const FULL_TEAM_WEIGHT = 0.02;
/**
 * Draws a pathway for everyone that covers all pillars and repeats nothing. Wishes play no part in it, only the
 * sizes of the teams: what people want and what there is differ, which is what makes capacity bind.
 */
export function drawHiddenPlan(random, spec, { catalogue, rotators }) {
    const { placements } = catalogue;
    const perSize = spec.rotators / placements.reduce((sum, { size }) => sum + size, 0);
    const room = Array.from({ length: spec.cycles }, () => placements.map(({ size }) => size * perSize));
    const plan = rotators.map(() => []);
    const order = shuffled(random, rotators.map((_, index) => index));
    for (const index of order) {
        const rotator = rotators[index];
        const drawn = drawPathway(random, { spec, catalogue, rotator, room });
        drawn.forEach((placement, c) => {
            const left = room[c];
            if (placement !== null && left !== undefined)
                left[placement] = (left[placement] ?? 0) - 1;
        });
        plan[index] = drawn;
    }
    return plan;
}
function drawPathway(random, context) {
    const { spec, catalogue, rotator, room } = context;
    const { profession, history, absentCycle } = rotator;
    const cycles = Array.from({ length: spec.cycles }, (_, c) => c).filter((c) => c + 1 !== absentCycle);
    const byKind = reachableByKind(catalogue, rotator.reach);
    const sets = reachablePathwayKinds(catalogue, byKind, { profession, history, cycles: cycles.length });
    let best = [];
    let bestRoom = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < CANDIDATES; i += 1) {
        const kinds = shuffled(random, pickOne(random, sets));
        const pathway = new Array(spec.cycles).fill(null);
        let found = 0;
        cycles.forEach((c, position) => {
            const teams = byKind.get(kinds[position] ?? -1) ?? [];
            const left = teams.map((placement) => room[c]?.[placement] ?? 0);
            const chosen = pickWeighted(random, left.map((places) => Math.max(places, FULL_TEAM_WEIGHT)));
            pathway[c] = teams[chosen] ?? null;
            found += left[chosen] ?? 0;
        });
        if (found > bestRoom)
            [best, bestRoom] = [pathway, found];
    }
    return best;
}
