import type { Executor } from '../../solver/pool/executor.ts';
import { type SmallProgramme } from './small-programme.ts';
/** What is run: with which aims, and whether one run's ledger goes into the next. */
export interface Policy {
    readonly name: string;
    readonly objectives: readonly string[];
    readonly ledger: boolean;
}
/** The policies that the figure compares. */
export declare const POLICIES: readonly Policy[];
/** Dissatisfaction of each rotator in each round, the ledger left out: `[round][rotator]`. */
export type Rounds = readonly (readonly number[])[];
/** Runs a programme again and again, each time with what the run before handed on. Throws when a run is not proved. */
export declare function simulateRounds(programme: SmallProgramme, policy: Policy, options: {
    readonly executor: Executor;
    readonly rounds: number;
}): Promise<Rounds>;
/** How far apart rotators are after each round, in cumulative dissatisfaction. */
export interface Spread {
    readonly round: number;
    readonly least: number;
    readonly most: number;
    readonly mean: number;
    /** Standard deviation. */
    readonly deviation: number;
}
export declare function measureSpread(rounds: Rounds): readonly Spread[];
/** Rotators who were in the worst-served quarter of every single round. */
export declare function countStuck(rounds: Rounds): number;
