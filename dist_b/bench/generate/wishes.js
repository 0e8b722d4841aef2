/** Half an hour of driving weighs as much as one standard deviation of taste. */
const MINUTES_PER_UNIT = 30;
const SHARED_TASTE = { rotation: 0.8, site: 0.8 };
/**
 * Placements each rotator asks for, best first. Taste is correlated: everyone tends to like the same rotations
 * and the same sites, everyone prefers to work near home, and the rest is one's own.
 */
export function drawWishes(random, spec, { catalogue, rotators, slots }) {
    const { curriculum, geography, placements } = catalogue;
    const rotationFame = curriculum.rotations.map(() => SHARED_TASTE.rotation * random.bell());
    const siteFame = geography.sites.map(() => SHARED_TASTE.site * random.bell());
    return rotators.map(({ homeArea, reach, absentCycle }) => {
        const appeal = new Map(reach.map((index) => {
            const { rotation = 0, site = 0 } = placements[index] ?? {};
            const minutes = geography.minutes[homeArea]?.[site] ?? 0;
            const shared = (rotationFame[rotation] ?? 0) + (siteFame[site] ?? 0);
            return [index, shared - minutes / MINUTES_PER_UNIT + random.bell()];
        }));
        const offered = reach.filter((index) => slots[index]?.some(({ capacity }, c) => capacity > 0 && c + 1 !== absentCycle));
        const ranked = offered.sort((a, b) => (appeal.get(b) ?? 0) - (appeal.get(a) ?? 0) || a - b);
        return ranked.slice(0, spec.wishes);
    });
}
