import type { PillarId } from '../../domain/ids.ts';
import type { HistoryEntry, Programme, Rotator } from '../../domain/programme.ts';
/** Hundredths of credit that a rotator brings to a group of pillars. */
export type HistoryCredit = (rotator: Rotator, entries: readonly HistoryEntry[], pillars: ReadonlySet<PillarId>) => number;
export declare function tabulateHistoryCredit(programme: Pick<Programme, 'settings' | 'rotations' | 'rotationPillars'>): HistoryCredit;
