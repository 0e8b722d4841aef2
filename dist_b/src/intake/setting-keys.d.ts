import type { Day } from '../domain/calendar.ts';
import { type Cell } from './cells.ts';
import { type DateFormat } from './date-cell.ts';
/** One setting: how its value reads and what holds without it. */
export interface SettingKey<Value> {
    readonly cell: Cell<Value>;
    readonly description: string;
    /** `refused`: must be given; `warned`: the default is used and said; `silent`: the default is as good as any. */
    readonly absence: 'refused' | 'warned' | 'silent';
    readonly fallback: Value;
    /** The fallback as the dictionary shows it. */
    readonly fallbackText: string;
}
/** What settings.csv may say; `null` fallbacks are worked out from another setting. */
export interface SettingValues {
    readonly programme: string;
    readonly first_cycle_start: Day | null;
    readonly cycle_months: number;
    readonly cycles: number;
    readonly programme_cycles: number | null;
    readonly seed: string;
    readonly time_limit_seconds: number;
    readonly notice_weeks: number;
    readonly minimum_presence_percent: number;
    readonly ledger_cap: number;
    readonly ledger_keep_percent: number;
    readonly place_cost: number;
    readonly decision_cost: number;
    readonly rule_cost: number;
    readonly date_format: DateFormat;
}
export declare const SETTING_KEYS: {
    readonly [Key in keyof SettingValues]: SettingKey<SettingValues[Key]>;
};
/** An example of the value, for remedies. */
export declare function exampleOf(key: keyof SettingValues): string;
