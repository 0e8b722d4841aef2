import { type drawTickets } from '../lottery.ts';
import type { AskOpinion } from '../opinion.ts';
import type { Person, Tables } from '../tables.ts';
import type { Verdict } from '../verdict.ts';
import { type Choice } from './own-graph.ts';
/** What the tiers are worked out from. */
export interface CostGround {
    readonly tables: Tables;
    readonly ask: AskOpinion;
    readonly tickets: ReturnType<typeof drawTickets>;
    readonly verdict: Verdict;
}
/** What a choice costs its rotator in one tier. */
export type OwnCost = (person: Person, choice: Choice) => number;
/** The cost of single stays in a tier that adds them up; `null` for tiers of another kind. Misses of rules come on top. */
export declare function ownCostOf(ground: CostGround, tier: string): OwnCost | null;
