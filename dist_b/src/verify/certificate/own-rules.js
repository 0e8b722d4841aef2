import { deadlineOf } from '../tables.js';
import { COUNTING_MACHINES } from './counting-machines.js';
import { ORDER_MACHINES } from './order-machines.js';
/** The machines of every competency rule that binds the rotator. */
export function listOwnRules(tables, person) {
    return person.rules.flatMap((rule) => {
        const ground = { tables, person, rule, deadline: deadlineOf(rule, tables.settings) };
        const weight = rule.strength === 'must' ? null : rule.weight;
        const isLimit = LIMITS.has(rule.kind) && rule.atLeast === null;
        return MACHINES[rule.kind](ground).map((machine) => ({
            idleEffect: () => 0,
            ...machine,
            weight,
            isLimit,
        }));
    });
}
/** Kinds of rules that, without an `at_least`, only ever ask for less. */
const LIMITS = new Set(['repeat', 'spread', 'choose']);
const MACHINES = { ...COUNTING_MACHINES, ...ORDER_MACHINES };
