import type { PillarId } from '../domain/ids.ts';
import type { CompetencyRule, Rotator } from '../domain/programme.ts';
/** Whether the rule's profession, band and cohort are each blank or the rotator's. */
export declare function binds(rule: CompetencyRule, rotator: Rotator): boolean;
/**
 * The pillars a guarantee requires, by groups whose credits add up: all single ids together, and each pillar
 * by itself for `*`. Empty for rules that guarantee no pillar.
 */
export declare function requiredPillars(rule: CompetencyRule, pillars: readonly PillarId[]): readonly (readonly PillarId[])[];
