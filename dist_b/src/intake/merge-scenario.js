import { compareIds } from '../domain/ids.js';
import { reportRow, textAt } from './raw-table.js';
import { didYouMean } from './suggest.js';
import { reportDuplicate } from './table-reader.js';
/**
 * Lays the rows of scenarios over a programme's, one scenario after the other, by key. A row of a scenario replaces
 * the whole row: a blank cell is blank afterwards. Only a column the scenario's table leaves out keeps what it was.
 * `action` = remove takes the row away. Keys that occur twice in one table are reported.
 */
export function mergeScenarios(reader, base, overlays, issues) {
    if (reader.table.duplicates !== 'settled')
        indexByKey(reader, base, issues);
    return overlays.reduce((below, overlay) => {
        const merged = layOver(reader, below.rows, overlay, issues);
        return { rows: merged.rows, changes: [...below.changes, ...merged.changes] };
    }, { rows: base, changes: [] });
}
function layOver(reader, baseRows, overlay, issues) {
    const byKey = firstByKey(reader, baseRows);
    const overlaid = indexByKey(reader, overlay.rows, issues);
    const rows = baseRows.filter((row) => !overlaid.has(reader.keyOf(row)));
    const changes = [];
    overlay.rows.forEach((row, index) => {
        const key = reader.keyOf(row);
        const before = byKey.get(key) ?? null;
        const remove = overlay.actions?.[index] === 'remove';
        const lacking = before === null && !remove ? reader.lackingColumns(row) : [];
        if (before === null && (remove || lacking.length > 0)) {
            reportUnknownKey({ reader, row, known: byKey, lacking }, issues);
            return;
        }
        const after = remove ? null : withKeptCells(row, before);
        if (after !== null)
            rows.push(after);
        if (before !== null && after !== null && sameTexts(before, after)) {
            reportRow(issues, row, reader.describeKey(row), NO_CHANGE);
            return;
        }
        changes.push({
            table: reader.table.name,
            key: reader.describeKey(row),
            kind: after === null ? 'removed' : before === null ? 'added' : 'changed',
            before: before === null ? null : reader.textsByHeader(before),
            after: after === null ? null : reader.textsByHeader(after),
            at: { file: row.layout.sheet.file, line: row.record.line },
        });
    });
    changes.sort((a, b) => compareIds(a.key, b.key));
    return { rows, changes };
}
const NO_CHANGE = {
    code: 'no-change',
    reason: 'The programme says the same already.',
    remedy: 'Delete the row from the scenario.',
};
function firstByKey(reader, rows) {
    const byKey = new Map();
    for (const row of rows) {
        const key = reader.keyOf(row);
        if (!byKey.has(key))
            byKey.set(key, row);
    }
    return byKey;
}
function indexByKey(reader, rows, issues) {
    const byKey = new Map();
    for (const row of rows) {
        const key = reader.keyOf(row);
        const first = byKey.get(key);
        if (first === undefined)
            byKey.set(key, row);
        else
            reportDuplicate(issues, row, first, reader.describeKey(row));
    }
    return byKey;
}
/** The scenario's row, with what the programme says in the columns that the scenario's table leaves out. */
function withKeptCells(row, before) {
    if (before === null)
        return row;
    const kept = new Map(row.instead);
    row.layout.cellOf.forEach((cell, field) => {
        if (cell < 0 && !kept.has(field))
            kept.set(field, textAt(before, field));
    });
    return { ...row, instead: kept };
}
function sameTexts(a, b) {
    return a.layout.cellOf.every((_, field) => textAt(a, field) === textAt(b, field));
}
/** A row to be removed, or to be changed in the few columns that its table has, which the programme does not have. */
function reportUnknownKey(given, issues) {
    const { reader, row, known, lacking } = given;
    const key = reader.describeKey(row);
    const keys = [...known.values()].map((other) => reader.describeKey(other));
    const remove = lacking.length === 0;
    const correct = didYouMean(key, keys, remove ? 'Delete the row from the scenario, or correct its key.' : 'Correct its key.');
    reportRow(issues, row, key, {
        code: 'unknown-key',
        reason: `The programme has no row ${key} in ${reader.table.name}.csv to ${remove ? 'remove' : 'change'}.`,
        remedy: remove ? correct : `${correct} A new row needs ${lacking.join(' and ')} too.`,
    });
}
