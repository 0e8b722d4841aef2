import { IDLE } from '../pathway-model.js';
/** Holds what was found against a limit. */
export function judge(found, limit, lossTo) {
    const { value, bound } = found;
    if (value <= limit)
        return { loss: null, proof: 'exact' };
    if (bound >= value)
        return { loss: lossTo(value), proof: 'exact' };
    return bound > limit
        ? { loss: lossTo(bound), proof: 'at-least' }
        : { loss: lossTo(value), proof: 'at-most' };
}
/** What a sum tier's least value in this component says. */
export function judgeSum(found, held, origin) {
    const limit = held.kind === 'sum' ? held.limit : origin.part;
    const lossTo = (value) => ({
        tier: origin.name,
        from: origin.total,
        to: origin.total + value - origin.part,
    });
    return {
        ...judge(found, limit, lossTo),
        within: found.value > origin.part ? lossTo(found.value) : null,
    };
}
/** What a bottleneck tier's least worst load and fewest agents at it, in this component, say. */
export function judgeWorst([worst, count], held, origin) {
    const limit = held.kind === 'loads' ? (held.levels[0]?.above ?? 0) : origin.total;
    const worstTo = (value) => ({ tier: origin.name, from: origin.total, to: value });
    const within = worst.value > origin.total ? worstTo(worst.value) : null;
    const verdict = judge(worst, limit, worstTo);
    if (verdict.loss !== null || worst.value < origin.total || limit > origin.total)
        return { ...verdict, within };
    const countTo = (value) => ({
        tier: `${origin.name}-count`,
        from: origin.count,
        to: origin.count + value - origin.countPart,
    });
    return { ...judge(count, origin.countPart, countTo), within };
}
/** The first sum over most of the choices that are not idle (tier 0 if there is none): where most wishes have their price. */
export function likelyTier({ tiers, choices }) {
    const placed = choices.option.filter((option) => option !== IDLE).length;
    const priced = ({ costs }) => costs.filter((cost, j) => cost > 0 && choices.option[j] !== IDLE).length;
    return Math.max(0, tiers.findIndex((tier) => tier.kind === 'sum' && priced(tier) * 2 > placed));
}
