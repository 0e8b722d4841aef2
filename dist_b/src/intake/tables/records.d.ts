import type { Absence, Decision, HeldCompetence, HistoryEntry, Pair } from '../../domain/programme.ts';
import { type Fields, type Table } from '../table.ts';
export declare const history: Table<Fields<HistoryEntry>>;
export declare const absences: Table<Fields<Absence>>;
export declare const decisions: Table<Fields<Decision>>;
export declare const competences: Table<Fields<HeldCompetence>>;
export declare const pairs: Table<Fields<Pair>>;
