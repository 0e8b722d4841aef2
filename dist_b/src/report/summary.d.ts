import type { Programme } from '../domain/programme.ts';
import type { RuleInstance } from '../domain/rules.ts';
import type { Verdict } from '../verify/verdict.ts';
import type { RunFacts } from './run-facts.ts';
/** One line of the closing summary. */
export interface SummaryLine {
    readonly label: string;
    readonly text: string;
}
/** How many people over which time: `52 rotators, 4 cycles (2026-09-01 to 2028-08-31)`. */
export declare function describeSize({ rotators, settings }: Programme): string;
/** What a coordinator wants to know first, in the order they ask it. */
export declare function summarise(programme: Programme, verdict: Verdict, facts: RunFacts): readonly SummaryLine[];
/** What the objectives leave out of account although the tables ask for it; `null` when nothing is. */
export declare function describeNotWeighed(instances: readonly RuleInstance[]): string | null;
/** Why a search ended before its proof, in words. */
export declare function describeStop(limit: string): string;
