import { slotTerms } from '../domain/programme.js';
import { asHundredths } from '../domain/units.js';
/** The change that eases a requirement of a conflict by one step. */
export function easeLift({ omission, instances }) {
    const instance = instances[0];
    if (instance === undefined)
        return { kind: 'rule', instances, omission };
    const { rule, placement, cycle } = instance;
    if (rule === 'decision')
        return { kind: 'decision', instance, omission };
    const limited = rule === 'capacity' || rule === 'supervision' || rule === 'preceptor';
    if (limited && placement !== null && cycle !== null) {
        return { kind: 'place', limit: rule, placement, cycle, times: 1 };
    }
    return { kind: 'rule', instances, omission };
}
/** Tells one change from another, the number of steps apart. */
export function changeKey(change) {
    return change.kind === 'place'
        ? JSON.stringify(['place', change.limit, change.placement, change.cycle])
        : JSON.stringify([change.kind, change.omission]);
}
/** The setting once the changes are made. Places change the tables; decisions and rules are left out. */
export function applyChanges(setting, changes) {
    let { programme } = setting;
    const without = [...setting.without];
    for (const change of changes) {
        if (change.kind === 'place')
            programme = widenSlot(programme, change);
        else
            without.push(change.omission);
    }
    return { programme, without };
}
function widenSlot(programme, change) {
    const { placement: id, cycle } = change;
    const placements = programme.placements.map((placement) => {
        const terms = placement.id === id ? slotTerms(placement, cycle) : null;
        if (terms === null)
            return placement;
        return { ...placement, byCycle: new Map([...placement.byCycle, [cycle, widen(terms, change)]]) };
    });
    return { ...programme, placements };
}
function widen(terms, { limit, times }) {
    switch (limit) {
        case 'capacity':
            return { ...terms, capacity: asHundredths(terms.capacity + 100 * times) };
        case 'supervision':
            return { ...terms, supervisors: (terms.supervisors ?? 0) + times };
        case 'preceptor':
            return { ...terms, preceptorPlaces: (terms.preceptorPlaces ?? 0) + times };
    }
}
