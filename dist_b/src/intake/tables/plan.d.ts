import { type Objective, type TierName } from '../../domain/objective.ts';
import { type Hundredths } from '../../domain/units.ts';
import type { Table } from '../table.ts';
export interface SettingRow {
    readonly setting: string;
    readonly value: string;
    readonly note: string;
}
export declare const settings: Table<SettingRow>;
export interface ObjectiveRow {
    readonly tier: number;
    readonly objective: TierName;
    readonly weight: Hundredths;
    readonly variant: Objective['variant'];
    readonly slack: Objective['slack'];
    readonly note: string;
}
export declare const objectives: Table<ObjectiveRow>;
