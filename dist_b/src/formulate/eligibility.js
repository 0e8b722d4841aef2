import { RULE_IDS } from '../domain/rules.js';
import { EMITTERS } from './emitters.js';
import { isOmitted } from './rule-instance.js';
/** Applies every cell rule to every covered cell. */
export function tabulateEligibility(ground, scope) {
    const { covered, omissions } = scope;
    const rules = RULE_IDS.flatMap((rule) => cellRules(rule, ground, omissions));
    const { rotators } = ground.index.programme;
    const cycles = scope.periods;
    const candidates = standingCandidates(ground, rules.filter((rule) => rule.scope === 'standing'));
    const dated = rules.filter((rule) => rule.scope === 'dated');
    const first = new Int32Array(rotators.length * cycles + 1);
    let open = new Int32Array(1024);
    let count = 0;
    for (let rotator = 0; rotator < rotators.length; rotator += 1) {
        const possible = candidates(rotator);
        if (count + possible.length * cycles > open.length)
            open = enlarged(open, count + possible.length * cycles);
        for (let cycle = 1; cycle <= cycles; cycle += 1) {
            if (covered(rotator, cycle)) {
                for (const placement of possible) {
                    if (dated.some((rule) => rule.forbids(rotator, placement, cycle)))
                        continue;
                    open[count] = placement;
                    count += 1;
                }
            }
            first[rotator * cycles + cycle] = count;
        }
    }
    return {
        open: (rotator, cycle) => {
            const cell = rotator * cycles + cycle - 1;
            return cycle > cycles ? new Int32Array(0) : open.subarray(first[cell], first[cell + 1]);
        },
        reasons: (rotator, placement, cycle) => rules
            .filter((rule) => rule.forbids(rotator, placement, cycle))
            .flatMap((rule) => rule.instances({ rotator, placement, cycle })),
    };
}
/** The rule's cell rules; where some instances are left out, the rest decides. */
function cellRules(rule, ground, omissions) {
    const left = omissions.filter((omission) => omission.rule === rule);
    const rules = EMITTERS[rule].cells?.(ground) ?? [];
    if (left.length === 0 || rule === 'availability' || rule === 'offered')
        return rules;
    return rules.map((cellRule) => {
        const instances = (cell) => cellRule.instances(cell).filter((instance) => !isOmitted(instance, left));
        return {
            scope: 'dated',
            forbids: (rotator, placement, cycle) => cellRule.forbids(rotator, placement, cycle) && instances({ rotator, placement, cycle }).length > 0,
            instances,
        };
    });
}
/** Placements that no standing rule forbids, worked out once for all rotators of the same signature. */
function standingCandidates(ground, rules) {
    const known = new Map();
    const placements = ground.index.programme.placements.map((_, placement) => placement);
    return (rotator) => {
        const key = JSON.stringify(rules.map((rule) => rule.signature(rotator)));
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const left = placements.filter((placement) => !rules.some((rule) => rule.forbids(rotator, placement)));
        const found = Int32Array.from(left);
        known.set(key, found);
        return found;
    };
}
function enlarged(values, atLeast) {
    const larger = new Int32Array(Math.max(atLeast, values.length * 2));
    larger.set(values);
    return larger;
}
