import type { SlotFacts, Verdict } from '../verify/verdict.ts';
/** The figures a coordinator asks for first. */
export interface KeyFigures {
    /** Rotators with something they must cover; of them those who have it all, and those who can only later. */
    readonly bound: number;
    readonly covered: number;
    readonly completable: number;
    /** Assignments of people with wishes, and of them first and second choices. */
    readonly ranked: number;
    readonly firstOrSecond: number;
    /** Highest programme dissatisfaction, who has it, and their lowest choice. */
    readonly worst: number;
    readonly worstOff: readonly string[];
    readonly worstRank: number | null;
    /** Places free, in hundredths of a head and of a WTE. */
    readonly vacancies: Readonly<Record<SlotFacts['unit'], number>>;
    readonly shortSlots: number;
}
export declare function measureKeyFigures(verdict: Verdict): KeyFigures;
/** "All 52 rotators covered; 83 % of assignments a first or second choice; worst-off: third choice; 2 vacancies". */
export declare function writeHeadline(figures: KeyFigures): string;
