import { type Person, type Tables } from '../tables.ts';
import type { RuleMachine } from './rule-machine.ts';
/** A machine of a rule, and what a miss of it means. */
export interface OwnRule extends Required<RuleMachine> {
    /** `null` = a guarantee: no miss is allowed; else the cost of one. */
    readonly weight: number | null;
    /** Whoever does less cannot break it. */
    readonly isLimit: boolean;
}
/** The machines of every competency rule that binds the rotator. */
export declare function listOwnRules(tables: Tables, person: Person): OwnRule[];
