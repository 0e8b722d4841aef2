import type { Draft, DraftRules } from './draft.ts';
import type { QuickRandom } from './quick-random.ts';
/**
 * Changes a draft at random: another start, another ward of the same group, two wards swapped, a ward moved along, a run of internships
 * earlier or later, an internship somewhere else. What comes out may break the student's own rules, but not the quotas.
 */
export declare function moveDraft(rules: DraftRules, student: number, draft: Draft, random: QuickRandom): void;
/** A ward of the same discipline or of another of its group. */
export declare function redraw({ disciplines, hospitals, usable, usables, groupOf, disciplineOf, hospitalOf }: DraftRules, student: number, { wards }: Draft, at: number, random: QuickRandom): void;
/** One internship becomes another, which comes where its start belongs. */
export declare function replant({ size, starts, wards }: Draft, at: number, start: number, ward: number): void;
