import type { CompetencyKind } from '../domain/programme.ts';
import type { SubjectGrammar } from './parse-subject.ts';
type Cell = 'required' | 'optional' | 'refused';
/** Which cells of a competency rule have a meaning for its kind (docs/semantics.md). */
export interface RuleShape {
    readonly subject: Cell;
    readonly grammar: SubjectGrammar;
    /** For `before`: what may only follow. */
    readonly later: SubjectGrammar | null;
    readonly atLeast: Cell;
    readonly atMost: Cell;
    /** At least one of the two bounds. */
    readonly someBound: boolean;
    readonly byCycle: Cell;
    /** Bounds count whole things. */
    readonly wholeBounds: boolean;
}
export declare const RULE_SHAPES: Readonly<Record<CompetencyKind, RuleShape>>;
export {};
