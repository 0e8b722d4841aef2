export const TIER_NAMES = [
    'staffing',
    'placed',
    'competency',
    'worst-off',
    'preference',
    'travel',
    'disruption',
    'notice',
    'stability',
    'lottery',
    'leximin',
    'rank-profile',
    'blend',
];
/** Tiers that count in hundredths of the unit in which they are published. */
export const HUNDREDTHS_TIERS = new Set(['staffing', 'blend']);
/** Tiers that only choose among allocations equal in all others, by the published draw. */
export function isLottery(tier) {
    return tier === 'lottery' || tier === 'lottery-tie';
}
