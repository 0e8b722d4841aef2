import type { CompetencyRule, SubjectTerm } from '../domain/programme.ts';
import { type CreditTable } from './credit.ts';
import type { Ground } from './ground.ts';
/** What one `cover` rule asks for in one group of its subject. Credits are in hundredths. */
export interface CoverDemand {
    readonly rule: CompetencyRule;
    readonly terms: readonly SubjectTerm[];
    /** Last cycle that counts. */
    readonly deadline: number;
    readonly required: number;
    readonly credits: CreditTable;
    /** Credits a rotator brings from history. */
    had(rotator: number): number;
}
/** Spells out every cover rule: `pillar:*` and a blank subject ask for each pillar by itself. */
export declare function coverDemands(ground: Ground): readonly CoverDemand[];
