import type { Day } from '../../domain/calendar.ts';
import { type Cell, exactText, freeText, oneOf, wholeNumber } from '../cells/cells.ts';
import { type DateFormat, isoDate } from '../cells/date-cell.ts';
import { MAX_CYCLES } from '../tables/shared-columns.ts';

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

export const SETTING_KEYS: { readonly [Key in keyof SettingValues]: SettingKey<SettingValues[Key]> } = {
  programme: {
    cell: freeText,
    description: 'Name of the programme.',
    absence: 'silent',
    fallback: 'programme',
    fallbackText: 'programme',
  },
  first_cycle_start: {
    cell: isoDate,
    description: 'First day of cycle 1.',
    absence: 'refused',
    fallback: null,
    fallbackText: '',
  },
  cycle_months: {
    cell: wholeNumber({ from: 1, to: 24 }),
    description: 'Months a cycle lasts.',
    absence: 'silent',
    fallback: 6,
    fallbackText: '6',
  },
  cycles: {
    cell: wholeNumber({ from: 1, to: MAX_CYCLES }),
    description: 'Cycles to allocate: the horizon.',
    absence: 'warned',
    fallback: 4,
    fallbackText: '4',
  },
  programme_cycles: {
    cell: wholeNumber({ from: 1, to: MAX_CYCLES }),
    description: 'Cycles the whole programme lasts, at least the horizon.',
    absence: 'silent',
    fallback: null,
    fallbackText: 'cycles',
  },
  seed: {
    cell: exactText,
    description: 'Seed of the lottery, published before wishes close.',
    absence: 'warned',
    fallback: 'placewright',
    fallbackText: 'placewright',
  },
  time_limit_seconds: {
    cell: wholeNumber({ from: 1, to: 1_000_000 }),
    description: 'Time after which the best allocation so far is taken.',
    absence: 'silent',
    fallback: 60,
    fallbackText: '60',
  },
  notice_weeks: {
    cell: wholeNumber({ from: 0, to: 104 }),
    description: 'Notice within which replanning moves nobody.',
    absence: 'silent',
    fallback: 6,
    fallbackText: '6',
  },
  minimum_presence_percent: {
    cell: wholeNumber({ from: 1, to: 100 }),
    description: 'Least share of a cycle a rotator must be present for to be placed in it.',
    absence: 'silent',
    fallback: 50,
    fallbackText: '50',
  },
  ledger_cap: {
    cell: wholeNumber({ from: 0, to: 1_000_000 }),
    description: 'Most of a ledger balance that counts, and most that is carried over.',
    absence: 'silent',
    fallback: 1000,
    fallbackText: '1000',
  },
  ledger_keep_percent: {
    cell: wholeNumber({ from: 0, to: 100 }),
    description: 'Share of a ledger balance that is left after a run, before the run itself is added.',
    absence: 'silent',
    fallback: 75,
    fallbackText: '75',
  },
  place_cost: {
    cell: wholeNumber({ from: 1, to: 1_000_000 }),
    description:
      'Cost of one more place, supervisor or preceptorship place in a slot, when repairs are compared.',
    absence: 'silent',
    fallback: 10,
    fallbackText: '10',
  },
  decision_cost: {
    cell: wholeNumber({ from: 1, to: 1_000_000 }),
    description: 'Cost of lifting one decision, when repairs are compared.',
    absence: 'silent',
    fallback: 20,
    fallbackText: '20',
  },
  rule_cost: {
    cell: wholeNumber({ from: 1, to: 1_000_000 }),
    description: 'Cost of waiving one rule for one rotator, when repairs are compared.',
    absence: 'silent',
    fallback: 50,
    fallbackText: '50',
  },
  date_format: {
    cell: oneOf(['yyyy-mm-dd', 'dd/mm/yyyy']),
    description: 'How dates are written in all tables; yyyy-mm-dd is always read.',
    absence: 'silent',
    fallback: 'yyyy-mm-dd',
    fallbackText: 'yyyy-mm-dd',
  },
};

/** An example of the value, for remedies. */
export function exampleOf(key: keyof SettingValues): string {
  return key === 'first_cycle_start' ? '2026-09-01' : SETTING_KEYS[key].fallbackText;
}
