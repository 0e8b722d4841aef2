import { fieldIndex } from '../column-names.js';
import { dayFirstDate, isoDate } from '../date-cell.js';
import { foldName } from '../fold-key.js';
import { reportCell, textAt } from '../raw-table.js';
import { readCell } from '../read-cell.js';
import { exampleOf, SETTING_KEYS } from '../setting-keys.js';
import { didYouMean } from '../suggest.js';
import { settings as table } from '../tables/plan.js';
const SETTING = fieldIndex(table, 'setting');
const VALUE = fieldIndex(table, 'value');
const KEYS = Object.keys(SETTING_KEYS);
/** The declared date format, read before anything else since every date depends on it. */
export function declaredDateFormat(rows) {
    const row = rows.find((candidate) => foldName(textAt(candidate, SETTING)) === foldName('date_format'));
    const reading = readCell(SETTING_KEYS.date_format.cell, row === undefined ? '' : textAt(row, VALUE));
    return reading.ok ? reading.value : SETTING_KEYS.date_format.fallback;
}
/** The programme's settings; `null` when one is missing or cannot be read. `file` is where missing ones belong. */
export function buildSettings(entries, context, issues) {
    const byKey = new Map();
    for (const entry of entries) {
        const key = KEYS.find((candidate) => foldName(candidate) === foldName(entry.row.setting));
        if (key !== undefined)
            byKey.set(key, entry);
        else
            reportCell(issues, entry.raw, SETTING, unknownSetting(entry.row.setting));
    }
    let sound = true;
    const read = (key) => {
        const declared = SETTING_KEYS[key];
        const entry = byKey.get(key);
        if (entry === undefined || entry.row.value === '') {
            if (declared.absence !== 'silent')
                issues.addToFile(context.file, absent(key, declared.absence));
            if (declared.absence === 'refused')
                sound = false;
            return declared.fallback;
        }
        const isDate = declared.cell === isoDate;
        const cell = isDate && context.dates === 'dd/mm/yyyy' ? dayFirstDate : declared.cell;
        const reading = readCell(cell, entry.row.value);
        if (reading.ok)
            return reading.value;
        sound = false;
        reportCell(issues, entry.raw, VALUE, reading.finding);
        return declared.fallback;
    };
    read('date_format');
    const firstCycleStart = read('first_cycle_start');
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
    if (programmeCycles < cycles) {
        const entry = byKey.get('programme_cycles');
        if (entry !== undefined)
            reportCell(issues, entry.raw, VALUE, shorterThanHorizon(cycles));
        sound = false;
    }
    return sound && firstCycleStart !== null ? { ...settings, firstCycleStart } : null;
}
function unknownSetting(name) {
    return {
        code: 'unknown-setting',
        reason: `There is no setting "${name}"; it was not used.`,
        remedy: didYouMean(name, KEYS, `The settings are ${KEYS.join(', ')}.`),
    };
}
function absent(key, absence) {
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
function shorterThanHorizon(cycles) {
    return {
        code: 'out-of-range',
        reason: `programme_cycles is less than the ${cycles} cycles to allocate.`,
        remedy: 'Raise programme_cycles, or lower cycles.',
    };
}
