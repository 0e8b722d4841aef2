import type { ChoiceTable, Counter, DistinctCounter, Precedence, SlotRow, Transition } from '../../solver/pathway-model.ts';
import type { RuleInstance } from '../domain/rules.ts';
import { type Omission } from './rule-instance.ts';
/** What one missing or excess unit costs, and in which tier; `null` = a guarantee. */
export interface Miss {
    readonly tier: keyof SoftTiers;
    readonly weight: number;
    /** How much of the row one unit is worth. */
    readonly size: number;
}
/** Positions of the tiers that soft rows pay into; `null` where the programme does not ask for the tier. */
export interface SoftTiers {
    readonly staffing: number | null;
    readonly competency: number | null;
    readonly stability: number | null;
    readonly disruption: number | null;
    readonly notice: number | null;
}
/** A row as its emitter states it, before it is tagged, scaled and checked for use. */
interface Draft {
    readonly choices: readonly number[] | Int32Array;
    readonly miss: Miss | null;
}
interface LimitedDraft extends Draft {
    readonly atLeast: number | null;
    readonly atMost: number | null;
}
export interface CounterDraft extends LimitedDraft {
    readonly agent: number;
    /** ≥ 0. */
    readonly weights: readonly number[];
}
export interface DistinctDraft extends LimitedDraft {
    readonly agent: number;
    readonly classOf: readonly number[];
    readonly classes: number;
}
export interface PrecedenceDraft {
    readonly agent: number;
    readonly before: readonly number[];
    readonly after: readonly number[];
    readonly miss: Miss | null;
}
export interface TransitionDraft extends Draft {
    readonly agent: number;
    readonly labelOf: readonly number[];
    readonly labels: number;
    readonly atMost: number;
}
export interface SlotRowDraft extends LimitedDraft {
    readonly weights: readonly number[] | Int32Array;
}
/**
 * Collects the rows of the model, tagged with their rule instances. Omitted instances, soft rows whose tier
 * the programme does not ask for, and rows that no choices can break are dropped here, so that emitters
 * need not think of any of these.
 */
export declare class RowBuilder {
    #private;
    readonly instances: RuleInstance[];
    readonly counters: Counter[];
    readonly distincts: DistinctCounter[];
    readonly precedences: Precedence[];
    readonly transitions: Transition[];
    readonly slotRows: SlotRow[];
    constructor(choices: ChoiceTable, options: {
        tiers: SoftTiers;
        omissions: readonly Omission[];
    });
    /** A weighted count over one agent's choices. */
    addCounter(instance: RuleInstance, draft: CounterDraft): void;
    /** How many classes an agent's choices touch. */
    addDistinct(instance: RuleInstance, draft: DistinctDraft): void;
    /** Each `after` choice needs a `before` choice that has ended. */
    addPrecedence(instance: RuleInstance, draft: PrecedenceDraft): void;
    /** How often the label changes along an agent's pathway. */
    addTransition(instance: RuleInstance, draft: TransitionDraft): void;
    /** A weighted count over choices of several agents, of which each agent takes at most one. */
    addSlotRow(instance: RuleInstance, draft: SlotRowDraft): void;
}
export {};
