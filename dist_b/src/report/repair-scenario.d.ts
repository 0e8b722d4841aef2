import { type Programme } from '../domain/programme.ts';
import type { Change } from '../explain/change.ts';
/**
 * Changes as the tables of a scenario: name → text. Places become rows of `placements.csv`, lifted decisions are removed
 * from `decisions.csv`. `null` when a change waives a rule, which no table can say for one person.
 */
export declare function renderRepairScenario(programme: Programme, changes: readonly Change[]): ReadonlyMap<string, string> | null;
