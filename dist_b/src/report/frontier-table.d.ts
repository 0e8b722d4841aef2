import type { Verdict } from '../verify/verdict.ts';
import type { Table } from './csv.ts';
/** The trade-off curve between the worst-off and everybody together. */
export interface TradeOff {
    /** No point is missing. */
    readonly complete: boolean;
    /** Non-dominated and proved; by falling worst programme dissatisfaction, and so by rising total. */
    readonly points: readonly {
        readonly worst: number;
        readonly total: number;
    }[];
}
/**
 * `frontier.csv`: a row a point, with what the step costs all together (`dearer_by`: above the least total) and what
 * it gives the worst-off (`better_by`: below their worst at the least total); `published` marks the run's own point.
 */
export declare function tabulateFrontier({ points }: TradeOff, verdict: Verdict): Table;
/** The curve in a sentence for the summary of a run. */
export declare function describeFrontier({ complete, points }: TradeOff): string;
