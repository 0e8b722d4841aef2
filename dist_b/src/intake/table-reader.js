import { columnsOf, fieldsOf } from './column-names.js';
import { dayFirstDate, isoDate } from './date-cell.js';
import { reportCell, reportRow, textAt } from './raw-table.js';
import { readCell } from './read-cell.js';
import { unknownId } from './unknown-id.js';
const MOST_REMEMBERED = 100_000;
const KEY_JOINT = '\u001f';
/**
 * Reads the cells of one table. A million rows hold few different texts, so each column reads a text once
 * and remembers the outcome; equal ids then share one string.
 */
export class TableReader {
    table;
    #columns;
    #cells;
    #fields;
    #keyFields;
    #readings;
    constructor(table, dates) {
        this.table = table;
        this.#columns = columnsOf(table);
        this.#cells = this.#columns.map((column) => inFormat(column.cell, dates));
        this.#fields = fieldsOf(table);
        this.#keyFields = this.table.key.map((field) => this.#fields.indexOf(field));
        this.#readings = this.#columns.map(() => new Map());
    }
    /** Texts that read alike give the same key; what cannot be read stands for itself. */
    keyOf(row) {
        let key = '';
        for (const field of this.#keyFields) {
            const text = textAt(row, field);
            const reading = this.#read(field, text);
            const { value } = reading.ok ? reading : { value: text };
            key += (typeof value === 'object' ? text : String(value)) + KEY_JOINT;
        }
        return key;
    }
    /** The first part of the key: the id that other tables refer to. */
    idOf(row) {
        const field = this.#keyFields[0] ?? 0;
        const text = textAt(row, field);
        const reading = this.#read(field, text);
        return reading.ok ? String(reading.value) : text;
    }
    /** Header of the first column of the key. */
    get idHeader() {
        return this.#columns[this.#keyFields[0] ?? 0]?.header ?? '';
    }
    /** The key as a person reads it. */
    describeKey(row) {
        return this.#keyFields
            .map((field) => textAt(row, field))
            .filter((text) => text !== '')
            .join(', ');
    }
    /** Headers that must be filled in and that the row's sheet does not have. */
    lackingColumns({ layout, instead }) {
        return this.#columns.flatMap(({ header, blank }, field) => blank.allowed || (layout.cellOf[field] ?? -1) >= 0 || instead?.has(field) === true ? [] : [header]);
    }
    /** Every text of the row by header. */
    textsByHeader(row) {
        return Object.fromEntries(this.#columns.map((column, field) => [column.header, textAt(row, field)]));
    }
    /** Reads all rows and reports every problem. The table's columns say what the rows are. */
    readAll(rows, known, issues) {
        const entries = [];
        const faulty = [];
        for (const raw of rows) {
            const { sound, ...entry } = this.#readRow(raw, known, issues);
            (sound ? entries : faulty).push(entry);
        }
        return { entries, faulty };
    }
    #readRow(raw, known, issues) {
        const values = {};
        let sound = true;
        for (let field = 0; field < this.#fields.length; field += 1) {
            const reading = this.#read(field, textAt(raw, field));
            const finding = reading.ok ? this.#unknownReference(field, reading.value, known) : reading.finding;
            if (reading.ok)
                values[this.#fields[field] ?? ''] = reading.value;
            if (finding === null)
                continue;
            sound = false;
            reportCell(issues, raw, field, finding);
        }
        const row = Object.assign(values, { at: { file: raw.layout.sheet.file, line: raw.record.line } });
        this.#check(row, raw, issues);
        return { row, raw, sound };
    }
    #check(row, raw, issues) {
        for (const { of, find } of this.table.checks ?? []) {
            const fault = of.every((field) => field in row) ? find(row) : null;
            if (fault === null)
                continue;
            const { field, ...finding } = fault;
            reportCell(issues, raw, this.#fields.indexOf(field), finding);
        }
    }
    #read(field, text) {
        const readings = this.#readings[field];
        const remembered = readings?.get(text);
        if (remembered !== undefined)
            return remembered;
        const reading = this.#readAnew(field, text);
        if (readings !== undefined && readings.size < MOST_REMEMBERED)
            readings.set(text, reading);
        return reading;
    }
    #readAnew(field, text) {
        const column = this.#columns[field];
        const cell = this.#cells[field];
        if (column === undefined || cell === undefined)
            throw new RangeError(`${this.table.name} has no field ${field}`);
        if (text !== '')
            return readCell(cell, text);
        if (column.blank.allowed)
            return { ok: true, value: column.blank.value };
        return {
            ok: false,
            finding: {
                code: 'missing-value',
                reason: `${column.header} is blank.`,
                remedy: `Fill in ${column.header}.`,
            },
        };
    }
    #unknownReference(field, value, known) {
        const { references = null, outlives = false } = this.#columns[field] ?? {};
        if (references === null || value === null)
            return null;
        // A column that refers to wishes holds targets, every other one ids: that is how they are declared.
        if (references === 'wishes')
            return known.wishes?.unknown(value) ?? null;
        const ids = known.tables.get(references);
        const id = String(value);
        if (ids === undefined || ids.has(id) || (outlives && ids.removed.has(id)))
            return null;
        return unknownId(id, references, ids);
    }
}
/** Reports the second row with the same key. */
export function reportDuplicate(issues, row, first, key) {
    const where = `${first.layout.sheet.file}:${first.record.line}`;
    reportRow(issues, row, key, {
        code: 'duplicate-key',
        reason: `The row has the same key (${key}) as ${where}.`,
        remedy: 'Delete one of the two rows, or correct its key.',
    });
}
function inFormat(cell, dates) {
    const asDate = isoDate;
    return cell === asDate && dates === 'dd/mm/yyyy' ? dayFirstDate : cell;
}
