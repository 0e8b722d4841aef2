import type { Backend } from '../backends/backend.ts';
import { type Limits, type LinearOutcome } from './column-generation.ts';
import { type CountLimit, type Field, type HeavierCount, type PathwayColumn } from './field.ts';
/**
 * The relaxation that counts agents, kept from one question to the next: levels are close to each other, so that the
 * last basis answers the next question in a few steps where a fresh master would take thousands.
 */
export interface CountingMaster {
    /** Fewest agents that count; ends as soon as `enough` are proved, or no more than `few` known to do. */
    count(aim: HeavierCount, until: {
        readonly enough: number;
        readonly few?: number;
    }): Promise<Counted>;
    /** One more held row. */
    hold(limit: CountLimit): void;
    close(): void;
}
export type Counted = Exclude<LinearOutcome, {
    readonly kind: 'infeasible';
}>;
/** Opens a master over the pool of a field that has an allocation; pathways met on the way join the pool and `fresh`. */
export declare function openCounting(backend: Backend, field: Field, limits: Limits & {
    readonly fresh: PathwayColumn[];
}): Promise<CountingMaster>;
