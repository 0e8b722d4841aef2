import type { PillarId, PlacementId, RotatorId } from '../domain/ids.ts';
/** One wish that was not met, as `explanations.json` tells it. */
export interface ToldRefusal {
    readonly placement: PlacementId;
    readonly cycle: number;
    /** `null` = the rotator is not eligible for it. */
    readonly rank: number | null;
    /** Kind of reason: `rule`, `pathway`, `trade-off` … */
    readonly reason: string;
    readonly evidence: string;
    readonly sentence: string;
    /** `placements.csv:6`, each once. */
    readonly sources: readonly string[];
}
/** What `explanations.json` says about one assignment, or one workable cycle without one. */
export interface ToldExplanation {
    readonly rotator: RotatorId;
    readonly cycle: number;
    readonly length: number;
    readonly placement: PlacementId | null;
    readonly rank: number | null;
    readonly dissatisfaction: number;
    readonly credited: readonly {
        readonly pillar: PillarId;
        readonly credit: number;
    }[];
    readonly wanted: readonly ToldRefusal[];
}
/**
 * Reads `explanations.json`. Fields that are not there or of another type count as absent, so that files of later
 * versions can be told too. Throws `SyntaxError` when the text is not JSON.
 */
export declare function readExplanations(text: string): readonly ToldExplanation[];
