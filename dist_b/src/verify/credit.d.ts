import type { PillarId } from '../domain/ids.ts';
import type { HistoryEntry } from '../domain/programme.ts';
import type { Stay } from './review.ts';
import { type Person, type Tables } from './tables.ts';
/** Hundredths of credit that a stay gives to each pillar, in canonical order; pro rata for WTE and presence. */
export declare function creditsOf(tables: Tables, stay: Stay): {
    pillar: PillarId;
    hundredths: number;
}[];
/** Hundredths of credit that a history entry gives to a pillar. */
export declare function historyCredit(tables: Tables, person: Person, entry: HistoryEntry, pillar: PillarId): number;
