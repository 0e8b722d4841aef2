import type { RotatorId } from '../../domain/ids.ts';
import type { Preference, Programme } from '../../domain/programme.ts';
/** Ways of not telling the truth about one's wishes, as people are known to try them. */
export type Strategy = 
/** Only the first choice is listed. */
'first-only'
/** The second choice is said to be the first. */
 | 'swap-first-two'
/** The first choice is said to be the last, because everybody wants it. */
 | 'drop-the-favourite'
/** All but the first choice the other way round. */
 | 'bury-the-rest'
/** Any order. */
 | 'shuffle';
/** One rotator telling something else. */
export interface Misreport {
    readonly rotator: RotatorId;
    readonly strategy: Strategy;
    /** The rotator's wishes as told. */
    readonly preferences: readonly Preference[];
}
/** Every misreport that differs from the truth, in an order drawn with the seed. */
export declare function drawMisreports(programme: Programme, seed: string): readonly Misreport[];
/** The programme as it would have been told. */
export declare function applyMisreport(programme: Programme, { rotator, preferences }: Misreport): Programme;
