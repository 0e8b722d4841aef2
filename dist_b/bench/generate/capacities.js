/** Placements where preceptorship is limited. */
const PRECEPTOR_LIMIT_PERCENT = 50;
/**
 * Slots by placement, then cycle: the places the hidden plan takes, plus in each cycle `slackPercent` of
 * their total (rounded down) scattered at random, so that the plan always fits and little else is left over.
 */
export function grantCapacities(random, spec, people) {
    const { placements } = people.catalogue;
    const limited = placements.map(() => spec.preceptorshipPercent > 0 && random.percent(PRECEPTOR_LIMIT_PERCENT));
    const staffed = placements.map(() => random.percent(spec.minimumPercent));
    const slots = placements.map(() => []);
    for (let c = 0; c < spec.cycles; c += 1) {
        const taken = placements.map(() => 0);
        const preceptees = placements.map(() => 0);
        people.rotators.forEach((rotator, r) => {
            const placement = people.plan[r]?.[c] ?? null;
            if (placement === null)
                return;
            taken[placement] = (taken[placement] ?? 0) + 1;
            if (c < rotator.preceptorshipCycles)
                preceptees[placement] = (preceptees[placement] ?? 0) + 1;
        });
        const capacity = [...taken];
        const spare = Math.floor((taken.reduce((sum, n) => sum + n, 0) * spec.slackPercent) / 100);
        for (let i = 0; i < spare; i += 1) {
            const lucky = random.below(placements.length);
            capacity[lucky] = (capacity[lucky] ?? 0) + 1;
        }
        slots.forEach((row, p) => {
            row.push({
                minimum: staffed[p] ? Math.ceil((taken[p] ?? 0) / 2) : 0,
                capacity: capacity[p] ?? 0,
                preceptorPlaces: limited[p] ? (preceptees[p] ?? 0) : null,
            });
        });
    }
    return slots;
}
