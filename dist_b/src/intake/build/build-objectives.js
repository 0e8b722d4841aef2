import { HUNDREDTHS_TIERS } from '../../domain/objective.js';
import { asHundredths } from '../../domain/units.js';
import { fieldIndex } from '../column-names.js';
import { reportCell } from '../raw-table.js';
import { objectives as table } from '../tables/plan.js';
/** The order of the design, for a programme without objectives.csv. */
export const DEFAULT_ORDER = [
    'staffing',
    'placed',
    'competency',
    'worst-off',
    'preference',
    'travel',
    'stability',
    'lottery',
];
const OBJECTIVE = fieldIndex(table, 'objective');
/** Objectives in order of their tiers; the default order when the table is absent or has no rows. */
export function buildObjectives(entries, issues) {
    if (entries.length === 0)
        return DEFAULT_ORDER.map(asDefault);
    const ordered = [...entries].sort((a, b) => a.row.tier - b.row.tier);
    const seen = new Map();
    for (const entry of ordered) {
        const { objective, at } = entry.row;
        const first = seen.get(objective);
        if (first !== undefined) {
            reportCell(issues, entry.raw, OBJECTIVE, {
                code: 'duplicate-objective',
                reason: `${objective} already stands at tier ${first.row.tier} (${first.row.at.file}:${first.row.at.line}).`,
                remedy: `Delete one of the two rows (${at.file}:${at.line}).`,
            });
        }
        seen.set(objective, entry);
        checkUnused(entry, issues);
    }
    return ordered.map(({ row }) => ({
        at: row.at,
        number: row.tier,
        tier: row.objective,
        weight: row.weight,
        variant: row.objective === 'rank-profile' ? (row.variant ?? 'generous') : null,
        slack: inTierUnit(row),
    }));
}
/** An absolute slack is written as the value is published: a person, not a hundredth of one. */
function inTierUnit({ objective, slack: { kind, amount } }) {
    const scale = kind === 'absolute' && HUNDREDTHS_TIERS.has(objective) ? 100 : 1;
    return { kind, amount: amount * scale };
}
function asDefault(tier) {
    return { at: null, tier, weight: asHundredths(100), variant: null, slack: { kind: 'absolute', amount: 0 } };
}
function checkUnused(entry, issues) {
    if (entry.row.variant === null || entry.row.objective === 'rank-profile')
        return;
    reportCell(issues, entry.raw, fieldIndex(table, 'variant'), {
        code: 'unused-value',
        reason: `${entry.row.objective} has no variants.`,
        remedy: 'Leave variant blank, or choose rank-profile.',
    });
}
