import { groupBy } from '../domain/group-by.js';
/** Everybody with what the verdict says of them, in canonical order. */
export function listMembers(programme, verdict, envy) {
    const rotators = new Map(programme.rotators.map((rotator) => [rotator.id, rotator]));
    const assignments = groupBy(verdict.assignments, ({ rotator }) => rotator);
    const envies = envy === null ? null : groupBy(envy, ({ rotator }) => rotator);
    return verdict.rotators.flatMap((facts) => {
        const rotator = rotators.get(facts.rotator);
        if (rotator === undefined)
            return [];
        const own = envies === null ? null : (envies.get(facts.rotator) ?? []);
        return [{ rotator, facts, assignments: assignments.get(facts.rotator) ?? [], envies: own }];
    });
}
/** Measures any set of members. Shares and coefficients are rounded to four decimals, means to whole numbers. */
export function measureGroup(members) {
    const ranks = members
        .flatMap(({ assignments }) => assignments.flatMap(({ rank }) => (rank === null ? [] : [rank])))
        .sort((a, b) => a - b);
    const profile = new Map();
    for (const rank of ranks)
        profile.set(String(rank), (profile.get(String(rank)) ?? 0) + 1);
    const present = members.filter(({ facts }) => facts.workable.length > 0);
    const perCycle = present.filter(({ facts }) => facts.hasWishes).map(meanPerCycle);
    return {
        members: members.length,
        with_wishes: members.filter(({ facts }) => facts.hasWishes).length,
        rank_profile: Object.fromEntries(profile),
        worst_rank: ranks.at(-1) ?? null,
        first_choice_share: ranks.length === 0 ? null : toFourDecimals((profile.get('1') ?? 0) / ranks.length),
        leximin: present.map(({ facts }) => facts.programmeDissatisfaction).sort((a, b) => b - a),
        mean_per_cycle: perCycle.length === 0 ? null : Math.round(perCycle.reduce((a, b) => a + b, 0) / perCycle.length),
        gini: measureGini(perCycle),
        unplaced_cycles: members.reduce((sum, { facts }) => sum + facts.unplaced.length, 0),
        envy: countEnvy(members),
    };
}
/** Dissatisfaction of one workable cycle on average, the ledger left out; the rotator has some. */
function meanPerCycle({ facts }) {
    return (facts.programmeDissatisfaction - facts.ledger) / facts.workable.length;
}
/**
 * Gini coefficient: half the mean absolute difference of two values, divided by their mean. `null` for no values,
 * 0 when all are 0.
 */
export function measureGini(values) {
    if (values.length === 0)
        return null;
    const sorted = [...values].sort((a, b) => a - b);
    const total = sorted.reduce((sum, value) => sum + value, 0);
    if (total === 0)
        return 0;
    const weighted = sorted.reduce((sum, value, at) => sum + (2 * (at + 1) - sorted.length - 1) * value, 0);
    return toFourDecimals(weighted / (sorted.length * total));
}
function countEnvy(members) {
    const all = members.map(({ envies }) => envies);
    if (all.some((envies) => envies === null))
        return null;
    const known = all.map((envies) => envies ?? []);
    const feasible = known.map((envies) => envies.filter((envy) => envy.feasible));
    const some = (lists) => lists.filter((list) => list.length > 0).length;
    return {
        rotators: some(known),
        feasible_rotators: some(feasible),
        pairs: known.flat().length,
        feasible_pairs: feasible.flat().length,
    };
}
function toFourDecimals(value) {
    return Math.round(value * 10_000) / 10_000;
}
