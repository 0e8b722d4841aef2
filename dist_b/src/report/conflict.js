import { formatSource } from '../domain/source.js';
import { describeRuleLine } from './rule-lines.js';
/**
 * `conflict.csv`: a row for each rule instance of each conflict, with the lines of the tables it comes from, then a row
 * for each change of each repair (`kind` = `repair`), numbered on from the conflicts.
 */
export function tabulateConflicts(conflicts, { repairs }) {
    return {
        columns: [
            'conflict',
            'kind',
            'finding',
            'rule',
            'rule_id',
            'rotator_id',
            'placement_id',
            'cycle',
            'sources',
            'sentence',
            'cost',
        ],
        rows: [
            ...conflicts.flatMap(({ kind, finding, lines }, index) => {
                const head = [index + 1, kind, finding];
                if (lines.length === 0)
                    return [[...head, null, null, null, null, null, null, null, null]];
                return lines.map(({ instance, sentence }) => [
                    ...head,
                    instance.rule,
                    instance.competencyRule,
                    instance.rotator,
                    instance.placement,
                    instance.cycle,
                    instance.refs.map(formatSource).join(';'),
                    sentence,
                    null,
                ]);
            }),
            ...repairs.flatMap((repair, index) => repair.changes.map(({ change, words }) => [
                conflicts.length + index + 1,
                'repair',
                describeRepair(repair),
                ...cellsOf(change),
                words,
                repair.cost,
            ])),
        ],
    };
}
/** Rule, rule id, rotator, placement, cycle and sources of a change. */
function cellsOf(change) {
    if (change.kind === 'place')
        return [change.limit, null, null, change.placement, change.cycle, null];
    const { rule, competencyRule, rotator, placement, cycle } = change.omission;
    const instances = change.kind === 'decision' ? [change.instance] : change.instances;
    const sources = [...new Set(instances.flatMap(({ refs }) => refs.map(formatSource)))].join(';');
    return [rule, competencyRule ?? null, rotator ?? null, placement ?? null, cycle ?? null, sources];
}
/** The conflict as lines of text, the finding first; what is asked of several people is said once. */
export function describeConflict({ finding, lines }) {
    const groups = new Map();
    for (const line of lines) {
        const { rule, competencyRule, rotator, placement, cycle, facts } = line.instance;
        const alone = rotator === null || rule === 'decision' || rule === 'pair';
        const key = alone
            ? `${groups.size}`
            : [rule, competencyRule, placement, cycle, String(facts.subject ?? '')].join(' ');
        groups.set(key, [...(groups.get(key) ?? []), line]);
    }
    return [
        finding,
        ...[...groups.values()].map(([first, ...rest]) => {
            const others = rest.map(({ instance }) => instance.rotator).join(', ');
            return `  ${describeRuleLine(first)}${others === '' ? '' : ` Likewise ${others}.`}`;
        }),
    ];
}
/** The repairs as lines of text; none when there are none. */
export function describeRepairs({ repairs, complete }) {
    if (repairs.length === 0)
        return [];
    const least = complete ? 'Cheapest repairs' : 'Repairs found';
    return [
        `${least}, each checked by solving (costs as in settings.csv):`,
        ...repairs.map((repair, index) => `  ${index + 1}. ${describeRepair(repair)}`),
    ];
}
function describeRepair({ cost, changes }) {
    return `cost ${cost}: ${changes.map(({ words }) => words).join('; ')}`;
}
