import { type Day, dayFromParts } from '../../domain/calendar.ts';
import type { Settings } from '../../domain/programme.ts';
import type { Cell } from '../cells/cells.ts';
import { type DateFormat, dayFirstDate, isoDate } from '../cells/date-cell.ts';
import { readCell } from '../cells/read-cell.ts';
import { fieldIndex } from '../columns/column-names.ts';
import { exampleOf, SETTING_KEYS, type SettingKey, type SettingValues } from '../columns/setting-keys.ts';
import { foldName } from '../issues/fold-key.ts';
import type { Finding, IssueList } from '../issues/issue-list.ts';
import { didYouMean } from '../issues/suggest.ts';
import { type RawRow, reportCell, textAt } from '../rows/raw-table.ts';
import { type SettingRow, settings as table } from '../tables/plan.ts';
import type { Entry } from './table-reader.ts';

const SETTING = fieldIndex(table, 'setting');
const VALUE = fieldIndex(table, 'value');
const KEYS = Object.keys(SETTING_KEYS) as (keyof SettingValues)[];

/** The declared date format, read before anything else since every date depends on it. */
export function declaredDateFormat(rows: readonly RawRow[]): DateFormat {
  const row = rows.find((candidate) => foldName(textAt(candidate, SETTING)) === foldName('date_format'));
  const reading = readCell(SETTING_KEYS.date_format.cell, row === undefined ? '' : textAt(row, VALUE));
  return reading.ok ? reading.value : SETTING_KEYS.date_format.fallback;
}

/** What the tables are checked against; nothing is made of a fault in another setting. */
const CHECKED: readonly (keyof SettingValues)[] = [
  'date_format',
  'first_cycle_start',
  'cycle_months',
  'cycles',
  'programme_cycles',
  'minimum_presence_percent',
];

/**
 * The programme's settings, with defaults for those that no table is checked against and that cannot be read; `null` when
 * one of the others is missing or cannot be read. `file` is where missing ones belong.
 */
export function buildSettings(
  entries: readonly Entry<SettingRow>[],
  context: { readonly file: string; readonly dates: DateFormat },
  issues: IssueList,
): Settings | null {
  const byKey = indexByKey(entries, issues);
  const faulty = new Set<keyof SettingValues>();
  const refuse = (key: keyof SettingValues, finding: Finding): void => {
    const entry = byKey.get(key);
    if (entry !== undefined) reportCell(issues, entry.raw, VALUE, finding);
    faulty.add(key);
  };
  const read = <Key extends keyof SettingValues>(key: Key): SettingValues[Key] => {
    const declared: SettingKey<SettingValues[Key]> = SETTING_KEYS[key];
    const text = byKey.get(key)?.row.value ?? '';
    if (text === '') {
      if (declared.absence !== 'silent') issues.addToFile(context.file, absent(key, declared.absence));
      if (declared.absence === 'refused') faulty.add(key);
      return declared.fallback;
    }
    const reading = readCell(cellIn(declared, context.dates), text);
    if (reading.ok) return reading.value;
    refuse(key, reading.finding);
    return declared.fallback;
  };
  read('date_format');
  const firstCycleStart = read('first_cycle_start');
  if (firstCycleStart !== null && !isPlausible(firstCycleStart)) {
    refuse('first_cycle_start', WRONG_YEAR);
  }
  const cycles = read('cycles');
  const programmeCycles = read('programme_cycles') ?? cycles;
  const settings = {
    programme: read('programme'),
    cycleMonths: read('cycle_months'),
    cycles,
    programmeCycles,
    seed: read('seed'),
    timeLimitSeconds: read('time_limit_seconds'),
    noticeWeeks: read('notice_weeks'),
    minimumPresencePercent: read('minimum_presence_percent'),
    ledgerCap: read('ledger_cap'),
    ledgerKeepPercent: read('ledger_keep_percent'),
    repairCosts: { place: read('place_cost'), decision: read('decision_cost'), rule: read('rule_cost') },
  };
  if (programmeCycles < cycles && !faulty.has('cycles') && !faulty.has('programme_cycles')) {
    refuse('programme_cycles', shorterThanHorizon(cycles));
  }
  const sound = !CHECKED.some((key) => faulty.has(key));
  return sound && firstCycleStart !== null ? { ...settings, firstCycleStart } : null;
}

/** The settings by key; one that does not exist is reported. */
function indexByKey(
  entries: readonly Entry<SettingRow>[],
  issues: IssueList,
): ReadonlyMap<keyof SettingValues, Entry<SettingRow>> {
  const byKey = new Map<keyof SettingValues, Entry<SettingRow>>();
  for (const entry of entries) {
    const key = KEYS.find((candidate) => foldName(candidate) === foldName(entry.row.setting));
    if (key !== undefined) byKey.set(key, entry);
    else reportCell(issues, entry.raw, SETTING, unknownSetting(entry.row.setting));
  }
  return byKey;
}

/** How a setting's value is read: dates in the format that the programme declares. */
function cellIn<Value>({ cell }: SettingKey<Value>, dates: DateFormat): Cell<Value> {
  const isDate = (cell as unknown) === isoDate;
  return isDate && dates === 'dd/mm/yyyy' ? (dayFirstDate as unknown as Cell<Value>) : cell;
}

const EARLIEST = dayFromParts({ year: 1900, month: 1, date: 1 })!;
const LATEST = dayFromParts({ year: 2199, month: 12, date: 31 })!;

/** Open ends are written as 9999 or so; a programme does not start there. */
function isPlausible(start: Day): boolean {
  return start >= EARLIEST && start <= LATEST;
}

const WRONG_YEAR: Finding = {
  code: 'out-of-range',
  reason: 'No programme starts in that year.',
  remedy: 'Check the year: it is from 1900 to 2199.',
};

function unknownSetting(name: string): Finding {
  return {
    code: 'unknown-setting',
    reason: `There is no setting "${name}"; it was not used.`,
    remedy: didYouMean(name, KEYS, `The settings are ${KEYS.join(', ')}.`),
  };
}

function absent(key: keyof SettingValues, absence: 'refused' | 'warned'): Finding {
  const line = `${key},${exampleOf(key)}`;
  if (absence === 'refused') {
    return {
      code: 'missing-setting',
      reason: `The setting ${key} is missing.`,
      remedy: `Add a line such as ${line} to settings.csv.`,
    };
  }
  return {
    code: 'default-used',
    reason: `The setting ${key} is missing; ${SETTING_KEYS[key].fallbackText} was used.`,
    remedy: `Add a line such as ${line} to settings.csv.`,
  };
}

function shorterThanHorizon(cycles: number): Finding {
  return {
    code: 'out-of-range',
    reason: `programme_cycles is less than the ${cycles} cycles to allocate.`,
    remedy: 'Raise programme_cycles, or lower cycles.',
  };
}
