import { pickWeighted } from './random.js';
/** Rotations that give two pillars are needed by more people, and so are offered more often. */
const DOUBLE_PILLAR_DEMAND = 1.6;
const DRIVER_PERCENT = 60;
/** Every kind of rotation is offered at least once, every site (while they last) hosts at least one. */
export function openPlacements(random, { count, curriculum, geography }) {
    const { rotations } = curriculum;
    const demand = rotations.map(({ pillars, professions }) => (pillars.length > professions.length ? DOUBLE_PILLAR_DEMAND : 1) * professions.length);
    const digits = String(count).length;
    return Array.from({ length: count }, (_, i) => {
        const rotation = i < rotations.length ? i : pickWeighted(random, demand);
        const community = rotations[rotation]?.community ?? false;
        return {
            id: `P${String(i + 1).padStart(digits, '0')}`,
            rotation,
            site: i < geography.sites.length ? i : random.below(geography.sites.length),
            driver: community && random.percent(DRIVER_PERCENT),
            size: 1 + random.below(3) + random.below(3),
        };
    });
}
