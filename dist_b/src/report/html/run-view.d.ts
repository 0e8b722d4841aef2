import { type Day } from '../../domain/calendar.ts';
import type { PlacementId, RotatorId } from '../../domain/ids.ts';
import type { Programme, Rotator } from '../../domain/programme.ts';
import type { AssignmentFacts, CoverageFacts, RotatorFacts, Verdict } from '../../verify/verdict.ts';
import { type Place } from '../lookup.ts';
import type { ReportFacts } from '../report-facts.ts';
import type { ToldExplanation } from '../told-explanation.ts';
import { type Markup } from './markup.ts';
/** One rotator with all that the pages say about them. */
export interface PersonView {
    readonly rotator: Rotator;
    /** Position in the programme; anchors and highlights go by it, because ids may hold anything. */
    readonly index: number;
    /** `null` = no names were given. */
    readonly name: string | null;
    readonly facts: RotatorFacts;
    readonly assignments: readonly AssignmentFacts[];
    readonly coverage: readonly CoverageFacts[];
    readonly explanations: readonly ToldExplanation[];
    /** File name of their own page. */
    readonly page: string;
    /** What filters look for: profession, sites, pillars. */
    readonly tokens: string;
}
/** A run with an allocation, everything looked up once. */
export interface RunView {
    readonly facts: ReportFacts;
    readonly programme: Programme;
    readonly verdict: Verdict;
    /** 1 … horizon. */
    readonly cycles: readonly number[];
    readonly people: readonly PersonView[];
    readonly professions: readonly string[];
    place(id: PlacementId): Place;
    personOf(id: RotatorId): PersonView;
    pillarName(id: string): string;
    /** "1 Sep 2026 – 28 Feb 2027". */
    cycleDates(cycle: number): string;
}
/** Looks everything up. Throws `RangeError` when the run has no allocation: there is another page for that. */
export declare function viewRun(facts: ReportFacts): RunView;
/** The name if there is one, the id always: names repeat, ids do not. */
export declare function writePerson({ rotator, name }: PersonView): Markup;
/** "1 Sep 2026", the same in every locale. */
export declare function dayInWords(day: Day): string;
