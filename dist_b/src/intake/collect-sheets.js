import { createHash } from 'node:crypto';
import { compareIds } from '../domain/ids.js';
import { foldName } from './fold-key.js';
import { MAX_FILE_BYTES, tooLarge } from './input-file.js';
import { isPersonal, personalData } from './personal-data.js';
import { readCsv } from './source/read-csv.js';
import { readWorkbook } from './source/read-workbook.js';
import { EMPTY } from './source/sheet-faults.js';
import { didYouMean } from './suggest.js';
import { TABLE_NAMES } from './table.js';
const ALIASES = 'aliases';
const NAMES = 'names';
/** Files of a programme that are no tables and are read by others, or by people. */
const SILENT = new Set([NAMES, 'jobs', 'scenarios']);
const TABLE_ENDINGS = new Set(['csv', 'tsv']);
/** Spreadsheets in formats we do not read: worth a word, since somebody may think they count. */
const FOREIGN_ENDINGS = new Set(['xls', 'xlsm', 'xlsb', 'ods', 'numbers']);
const TABLE_BY_FOLDED = new Map(TABLE_NAMES.map((name) => [foldName(name), name]));
/** Reads every table of a folder. `prefix` goes before file names in issues (`scenario/`). */
export async function collectSheets(files, prefix, issues) {
    const collection = new Collection(issues);
    for (const { name, bytes } of [...files].sort((a, b) => compareIds(a.name, b.name))) {
        const file = `${prefix}${name}`;
        const { stem, ending } = splitName(name);
        if (FOREIGN_ENDINGS.has(ending))
            issues.addToFile(file, FOREIGN);
        else if (ending === 'xlsx')
            await collection.addWorkbook(file, stem, bytes);
        else if (TABLE_ENDINGS.has(ending))
            collection.addTable(file, stem, bytes);
    }
    return collection;
}
class Collection {
    tables = new Map();
    unreadable = new Set();
    digests = {};
    aliases = null;
    #issues;
    constructor(issues) {
        this.#issues = issues;
    }
    addTable(file, stem, bytes) {
        if (!isTable(stem)) {
            if (!isSilent(stem))
                this.#issues.addToFile(file, unknownFile(`${stem}.csv`, '.csv'));
        }
        else if (this.#fits(file, bytes)) {
            this.#keep(file, stem, () => readCsv(file, bytes, this.#issues));
            this.digests[file] = digestOf(bytes);
        }
        else {
            this.#markUnreadable(stem);
        }
    }
    async addWorkbook(file, stem, bytes) {
        const sheets = this.#fits(file, bytes) ? await readWorkbook(file, bytes, this.#issues) : null;
        if (sheets === null) {
            for (const name of TABLE_NAMES)
                this.unreadable.add(name);
            return;
        }
        this.digests[file] = digestOf(bytes);
        for (const { name, sheet } of nameLoneSheet(sheets, stem)) {
            const label = sheet?.file ?? `${file}[${name}]`;
            if (isTable(name))
                this.#keep(label, name, () => sheet ?? this.#blank(label));
            else if (sheet !== null)
                this.#reportOther(label, name, sheet);
        }
    }
    /** A sheet that is no table is not read, but it is part of the workbook that the run keeps. */
    #reportOther(label, name, sheet) {
        if (foldName(name) === NAMES || sheet.header.cells.some(isPersonal)) {
            this.#issues.addToFile(label, personalData(`The sheet "${name}"`));
        }
        else if (!isSilent(name))
            this.#issues.addToFile(label, unknownSheet(name));
    }
    #keep(file, stem, read) {
        const name = TABLE_BY_FOLDED.get(foldName(stem));
        const taken = name === undefined ? this.aliases : this.tables.get(name);
        if (taken !== null && taken !== undefined) {
            this.#issues.addToFile(file, duplicateTable(stem, taken.file));
            return;
        }
        const sheet = read();
        if (sheet === null)
            this.#markUnreadable(stem);
        else if (name === undefined)
            this.aliases = sheet;
        else
            this.tables.set(name, sheet);
    }
    #markUnreadable(stem) {
        const name = TABLE_BY_FOLDED.get(foldName(stem));
        if (name !== undefined)
            this.unreadable.add(name);
    }
    #fits(file, bytes) {
        if (bytes.length <= MAX_FILE_BYTES)
            return true;
        this.#issues.addToFile(file, tooLarge(bytes.length));
        return false;
    }
    #blank(file) {
        this.#issues.addToFile(file, EMPTY);
        return null;
    }
}
/** A workbook that is called after a table and has one sheet, called anything (`Sheet1`), holds that table. */
function nameLoneSheet(sheets, stem) {
    const [only, ...others] = sheets.filter(({ sheet }) => sheet !== null);
    const lone = only !== undefined && others.length === 0 && isTable(stem) && !isTable(only.name);
    return lone ? [{ ...only, name: stem }] : sheets;
}
function isTable(stem) {
    return TABLE_BY_FOLDED.has(foldName(stem)) || foldName(stem) === ALIASES;
}
function splitName(name) {
    const dot = name.lastIndexOf('.');
    return dot <= 0
        ? { stem: name, ending: '' }
        : { stem: name.slice(0, dot), ending: name.slice(dot + 1).toLowerCase() };
}
function isSilent(stem) {
    return SILENT.has(foldName(stem)) || foldName(stem).startsWith('readme');
}
function digestOf(bytes) {
    return createHash('sha256').update(bytes).digest('hex');
}
function duplicateTable(table, other) {
    return {
        code: 'duplicate-table',
        reason: `${other} holds the table ${table} already.`,
        remedy: 'Keep one of the two.',
    };
}
function unknownFile(name, ending) {
    const known = [...TABLE_NAMES, ALIASES].map((table) => `${table}${ending}`);
    return {
        code: 'unknown-file',
        reason: `"${name}" is none of the tables; it was not read.`,
        remedy: didYouMean(name, known, 'Rename it after its table, or move it elsewhere.'),
    };
}
function unknownSheet(name) {
    const finding = unknownFile(name, '');
    return { ...finding, reason: `${finding.reason} Every run keeps the workbook whole, this sheet included.` };
}
const FOREIGN = {
    code: 'unknown-file',
    reason: 'Spreadsheets of this format are not read.',
    remedy: 'Save it as .xlsx, or each sheet as CSV UTF-8.',
};
