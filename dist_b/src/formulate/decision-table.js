import { groupByRotator } from './programme-index.js';
import { instanceOf, isOmitted } from './rule-instance.js';
/** Sorts decisions by rotator; those that `omissions` match are as if never taken. */
export function tabulateDecisions(index, omissions) {
    const held = index.programme.decisions
        .map((decision) => ({ decision, instance: describe(decision) }))
        .filter(({ decision }) => decision.decision === 'forbid' || decision.cycle <= index.horizon)
        .filter(({ instance }) => !isOmitted(instance, omissions));
    const byRotator = groupByRotator(held.map((entry) => ({ ...entry, rotator: entry.decision.rotator })));
    const none = [];
    const at = (rotator, cycle) => {
        const all = byRotator.get(index.rotator(rotator).id);
        return all === undefined ? none : all.filter(({ decision }) => decision.cycle === cycle);
    };
    const idOf = (placement) => placement === null ? null : index.placement(placement).id;
    return {
        allows: (rotator, cycle, placement) => {
            const decisions = at(rotator, cycle);
            return decisions.length === 0 || !decisions.some(({ decision }) => refuses(decision, idOf(placement)));
        },
        emptied: (rotator, cycle) => at(rotator, cycle).some(({ decision }) => decision.decision === 'fix' && decision.placement === null),
        against: ({ rotator, cycle, placement }) => at(rotator, cycle)
            .filter(({ decision }) => refuses(decision, idOf(placement)))
            .map(({ instance }) => instance),
        instances: held.map(({ instance }) => instance),
        fixes: held.flatMap(({ decision, instance }) => {
            if (decision.decision !== 'fix' || decision.placement === null)
                return [];
            const rotator = index.rotatorOf.get(decision.rotator);
            const placement = index.placementOf.get(decision.placement);
            if (rotator === undefined || placement === undefined)
                return [];
            return [{ rotator, placement, cycle: decision.cycle, instance }];
        }),
    };
}
function refuses(decision, placement) {
    if (decision.decision === 'fix')
        return decision.placement !== placement;
    return placement !== null && decision.placement === placement;
}
function describe(decision) {
    return instanceOf('decision', {
        refs: [decision.at],
        rotator: decision.rotator,
        placement: decision.placement,
        cycle: decision.cycle,
        facts: { decision: decision.decision, reason: decision.reason, decidedBy: decision.decidedBy },
    });
}
