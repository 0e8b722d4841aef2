import type { CompetencyRuleId, PlacementId, RotatorId } from './ids.ts';
import type { SourceRef } from './source.ts';
/**
 * Every rule the engine speaks. Emitters, verifier checks and phrases are each a `Record<RuleId, …>`:
 * a rule that lacks one of its parts does not compile.
 */
export declare const RULE_IDS: readonly ['one-placement', 'availability', 'offered', 'profession', 'band', 'driver', 'seven-day', 'registration', 'travel', 'competence', 'capacity', 'minimum-staffing', 'supervision', 'named-supervision', 'preceptor', 'pair', 'decision', 'cover', 'choose', 'before', 'repeat', 'spread', 'experience', 'first', 'gap', 'move'];
export type RuleId = (typeof RULE_IDS)[number];
/** One occurrence of a rule: whom and what it binds, and the lines of the tables it came from. */
export interface RuleInstance {
    readonly rule: RuleId;
    readonly strength: 'must' | 'should';
    readonly refs: readonly SourceRef[];
    /** The rotator it binds; `null` when it binds a slot. */
    readonly rotator: RotatorId | null;
    readonly placement: PlacementId | null;
    readonly cycle: number | null;
    readonly competencyRule: CompetencyRuleId | null;
    /** Numbers and ids the phrase needs, e.g. `{ required: 100, had: 0 }`. */
    readonly facts: Readonly<Record<string, string | number>>;
}
