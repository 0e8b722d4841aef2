import { createHash } from 'node:crypto';
import { compareIds } from '../../domain/ids.ts';
import { isPersonal, personalData } from '../cells/personal-data.ts';
import { foldName } from '../issues/fold-key.ts';
import { type InputFile, MAX_FILE_BYTES, tooLarge } from '../issues/input-file.ts';
import type { Finding, IssueList } from '../issues/issue-list.ts';
import { didYouMean } from '../issues/suggest.ts';
import { TABLE_NAMES, type TableName } from '../schema/table.ts';
import { readCsv } from '../source/read-csv.ts';
import { type NamedSheet, readWorkbook } from '../source/read-workbook.ts';
import type { Sheet } from '../source/sheet.ts';
import { EMPTY } from '../source/sheet-faults.ts';

/** What a folder holds: at most one sheet a table, the user's aliases, and the digests of all that was read. */
export interface CollectedSheets {
  readonly tables: ReadonlyMap<TableName, Sheet>;
  /** Tables whose file was there but could not be read; their absence needs no second report. */
  readonly unreadable: ReadonlySet<TableName>;
  readonly aliases: Sheet | null;
  readonly digests: Readonly<Record<string, string>>;
}

const ALIASES = 'aliases';
const NAMES = 'names';
/** Files of a programme that are no tables and are read by others, or by people. */
const SILENT = new Set([NAMES, 'jobs', 'scenarios']);
const TABLE_ENDINGS = new Set(['csv', 'tsv']);
/** Spreadsheets in formats we do not read: worth a word, since somebody may think they count. */
const FOREIGN_ENDINGS = new Set(['xls', 'xlsm', 'xlsb', 'ods', 'numbers']);
const TABLE_BY_FOLDED: ReadonlyMap<string, TableName> = new Map(
  TABLE_NAMES.map((name) => [foldName(name), name]),
);

/** Reads every table of a folder. `prefix` goes before file names in issues (`scenario/`). */
export async function collectSheets(
  files: readonly InputFile[],
  prefix: string,
  issues: IssueList,
): Promise<CollectedSheets> {
  const collection = new Collection(issues);
  for (const { name, bytes } of [...files].sort((a, b) => compareIds(a.name, b.name))) {
    const file = `${prefix}${name}`;
    const { stem, ending } = splitName(name);
    if (FOREIGN_ENDINGS.has(ending)) issues.addToFile(file, FOREIGN);
    else if (ending === 'xlsx') await collection.addWorkbook(file, stem, bytes);
    else if (TABLE_ENDINGS.has(ending)) collection.addTable(file, stem, bytes);
  }
  return collection;
}

class Collection implements CollectedSheets {
  readonly tables: Map<TableName, Sheet> = new Map();
  readonly unreadable: Set<TableName> = new Set();
  readonly digests: Record<string, string> = {};
  aliases: Sheet | null = null;
  readonly #issues: IssueList;

  constructor(issues: IssueList) {
    this.#issues = issues;
  }

  addTable(file: string, stem: string, bytes: Uint8Array): void {
    if (!isTable(stem)) {
      if (!isSilent(stem)) this.#issues.addToFile(file, unknownFile(`${stem}.csv`, '.csv'));
    } else if (this.#fits(file, bytes)) {
      this.#keep(file, stem, () => readCsv(file, bytes, this.#issues));
      this.digests[file] = digestOf(bytes);
    } else {
      this.#markUnreadable(stem);
    }
  }

  async addWorkbook(file: string, stem: string, bytes: Uint8Array): Promise<void> {
    const sheets = this.#fits(file, bytes) ? await readWorkbook(file, bytes, this.#issues) : null;
    if (sheets === null) {
      for (const name of TABLE_NAMES) this.unreadable.add(name);
      return;
    }
    this.digests[file] = digestOf(bytes);
    for (const { name, sheet, faults } of nameLoneSheet(sheets, stem)) {
      const label = sheet?.file ?? `${file}[${name}]`;
      if (isTable(name)) {
        for (const { place, shown, finding } of faults) this.#issues.add(label, () => place, shown, finding);
        this.#keep(label, name, () => sheet ?? this.#blank(label));
      } else if (sheet !== null) this.#reportOther(label, name, sheet);
    }
  }

  /** A sheet that is no table is not read, but it is part of the workbook that the run keeps. */
  #reportOther(label: string, name: string, sheet: Sheet): void {
    if (foldName(name) === NAMES || sheet.header.cells.some(isPersonal)) {
      this.#issues.addToFile(label, personalData(`The sheet "${name}"`));
    } else if (!isSilent(name)) this.#issues.addToFile(label, unknownSheet(name));
  }

  #keep(file: string, stem: string, read: () => Sheet | null): void {
    const name = TABLE_BY_FOLDED.get(foldName(stem));
    const taken = name === undefined ? this.aliases : this.tables.get(name);
    if (taken !== null && taken !== undefined) {
      this.#issues.addToFile(file, duplicateTable(stem, taken.file));
      return;
    }
    const sheet = read();
    if (sheet === null) this.#markUnreadable(stem);
    else if (name === undefined) this.aliases = sheet;
    else this.tables.set(name, sheet);
  }

  #markUnreadable(stem: string): void {
    const name = TABLE_BY_FOLDED.get(foldName(stem));
    if (name !== undefined) this.unreadable.add(name);
  }

  #fits(file: string, bytes: Uint8Array): boolean {
    if (bytes.length <= MAX_FILE_BYTES) return true;
    this.#issues.addToFile(file, tooLarge(bytes.length));
    return false;
  }

  #blank(file: string): null {
    this.#issues.addToFile(file, EMPTY);
    return null;
  }
}

/** A workbook that is called after a table and has one sheet, called anything (`Sheet1`), holds that table. */
function nameLoneSheet(sheets: readonly NamedSheet[], stem: string): readonly NamedSheet[] {
  const [only, ...others] = sheets.filter(({ sheet }) => sheet !== null);
  const lone = only !== undefined && others.length === 0 && isTable(stem) && !isTable(only.name);
  return lone ? [{ ...only, name: stem }] : sheets;
}

function isTable(stem: string): boolean {
  return TABLE_BY_FOLDED.has(foldName(stem)) || foldName(stem) === ALIASES;
}

function splitName(name: string): { stem: string; ending: string } {
  const dot = name.lastIndexOf('.');
  return dot <= 0
    ? { stem: name, ending: '' }
    : { stem: name.slice(0, dot), ending: name.slice(dot + 1).toLowerCase() };
}

function isSilent(stem: string): boolean {
  return SILENT.has(foldName(stem)) || foldName(stem).startsWith('readme');
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function duplicateTable(table: string, other: string): Finding {
  return {
    code: 'duplicate-table',
    reason: `${other} holds the table ${table} already.`,
    remedy: 'Keep one of the two.',
  };
}

function unknownFile(name: string, ending: string): Finding {
  const known = [...TABLE_NAMES, ALIASES].map((table) => `${table}${ending}`);
  return {
    code: 'unknown-file',
    reason: `"${name}" is none of the tables; it was not read.`,
    remedy: didYouMean(name, known, 'Rename it after its table, or move it elsewhere.'),
  };
}

function unknownSheet(name: string): Finding {
  const finding = unknownFile(name, '');
  return { ...finding, reason: `${finding.reason} Every run keeps the workbook whole, this sheet included.` };
}

const FOREIGN: Finding = {
  code: 'unknown-file',
  reason: 'Spreadsheets of this format are not read.',
  remedy: 'Save it as .xlsx, or each sheet as CSV UTF-8.',
};
