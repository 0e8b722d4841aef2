import type { Executor } from '../../solver/pool/executor.ts';
import { type Policy } from './simulate-rounds.ts';
import type { SmallProgramme } from './small-programme.ts';
/** What came of one programme under one policy. */
export interface SimulatedPolicy {
    readonly policy: Policy;
    readonly programme: SmallProgramme;
    /** Standard deviation of cumulative dissatisfaction after each round. */
    readonly deviations: readonly number[];
    /** Greatest cumulative dissatisfaction at the end. */
    readonly most: number;
    /** Rotators in the worst-served quarter of every round. */
    readonly stuck: number;
}
/** Programmes, rotators in each and rounds of the simulation that docs/ledger.md reports. */
export declare const SIMULATION: {
    readonly programmes: readonly SmallProgramme[];
    readonly rounds: number;
};
/** Runs every programme under every policy. */
export declare function simulateAll(executor: Executor): Promise<readonly SimulatedPolicy[]>;
/** The figure, and its numbers as a Markdown table: means over the programmes. */
export declare function reportSimulation(found: readonly SimulatedPolicy[]): {
    readonly figure: string;
    readonly table: string;
};
