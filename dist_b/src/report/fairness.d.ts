import type { Programme } from '../domain/programme.ts';
import type { Envy } from '../verify/envy.ts';
import type { Verdict } from '../verify/verdict.ts';
import { type FairnessMeasures } from './fairness-group.ts';
/** `fairness.json`: figures that may be compared between runs. */
export interface Fairness extends FairnessMeasures {
    readonly schema: 'placewright.fairness/1';
    /** The same figures by attribute. */
    readonly groups: Readonly<Record<GroupedBy, readonly GroupMeasures[]>>;
    readonly rotators: readonly {
        readonly rotator_id: string;
        readonly programme_dissatisfaction: number;
        readonly ledger: number;
        readonly first_choices: number;
        readonly worst_choices: number;
        readonly unplaced_cycles: number;
        /** Whose pathway the rotator would rather have had; `null` when this was not worked out. */
        readonly envies: readonly {
            readonly rotator_id: string;
            readonly gain: number;
            readonly feasible: boolean;
        }[] | null;
    }[];
    readonly rotators_without_wishes: readonly string[];
}
/** A group of too few people says nothing but that it exists. */
export type GroupMeasures = ({
    readonly group: string;
    readonly suppressed: false;
} & FairnessMeasures) | {
    readonly group: string;
    readonly suppressed: true;
};
export declare const GROUPED_BY: readonly ['profession', 'band', 'hours', 'home_area', 'cohort'];
export type GroupedBy = (typeof GROUPED_BY)[number];
/** Measures an allocation from what the verifier found; `envy` as `findEnvy` lists it. */
export declare function measureFairness(programme: Programme, verdict: Verdict, envy: readonly Envy[] | null): Fairness;
