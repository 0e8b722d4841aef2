import type { Backend } from '../backends/backend.ts';
import type { Limit } from '../program/outcome.ts';
import type { Limits } from './column-generation.ts';
import { type Field, type HeldRow, type PathwayColumn } from './field.ts';
import { type Prospect } from './foresee-level.ts';
/** Where a descent through the levels of a field's best allocation begins. */
export interface DescentStart {
    /** Agents above the first level, who are settled already. */
    readonly heavier: number;
    /** Fewer of them cannot be: this was proved. */
    readonly proved: boolean;
    /** What is known of the first level: that fewer cannot carry it, that this has to stay open, or nothing. */
    readonly decided: 'none' | 'open' | null;
}
export type DescentOutcome = Descent | {
    readonly kind: 'fault';
    readonly message: string;
};
/** A level that its relaxation leaves open: by which pathways fewer could carry it, or, if these are many, where it can be at best. */
export type OpenLevel = {
    readonly kind: 'few';
    readonly pathways: readonly PathwayColumn[];
} | {
    readonly kind: 'many';
    readonly prospect: Prospect;
};
/** What a descent came to: all that has to be adopted by the field it was asked for. */
export interface Descent {
    readonly kind: 'descent';
    /** Agents settled, those of the start included. */
    readonly heavier: number;
    /** Of the last level settled: fewer cannot carry it. */
    readonly proved: boolean;
    /** The next level, where the relaxation allows fewer agents than the best allocation has there. */
    readonly open: OpenLevel | null;
    /** What ended it too early. */
    readonly stopped: Limit | null;
    readonly caps: Float64Array;
    readonly floors: Float64Array;
    readonly held: readonly HeldRow[];
    readonly fresh: readonly PathwayColumn[];
}
/** Number of agents whose loads count. */
export declare function countAgents(field: Field): number;
/**
 * Settles the levels of a field's best allocation from the top, as long as the relaxation says of each that not fewer agents can carry
 * as much: each level, once settled, is held before the next one is asked about. The field itself stays as it is.
 */
export declare function descend(backend: Backend, given: Field, start: DescentStart, limits: Limits): Promise<DescentOutcome>;
/** A descent that was stopped before its first step. */
export declare function stayPut(field: Field, { heavier, proved }: DescentStart, stopped: Limit): Descent;
/** Makes what a descent came to hold for the field it was asked for. */
export declare function adoptDescent(field: Field, { caps, floors, held, fresh }: Descent): void;
