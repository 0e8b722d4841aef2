import { type Objective, type TierName } from '../../domain/objective.ts';
import type { IssueList } from '../issue-list.ts';
import type { Entry } from '../table-reader.ts';
import { type ObjectiveRow } from '../tables/plan.ts';
/** The order of the design, for a programme without objectives.csv. */
export declare const DEFAULT_ORDER: readonly TierName[];
/** Objectives in order of their tiers; the default order when the table is absent or has no rows. */
export declare function buildObjectives(entries: readonly Entry<ObjectiveRow>[], issues: IssueList): readonly Objective[];
