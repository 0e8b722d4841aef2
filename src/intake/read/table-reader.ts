import type { Day } from '../../domain/calendar.ts';
import { compareIds } from '../../domain/ids.ts';
import type { SourceRef } from '../../domain/source.ts';
import type { Cell } from '../cells/cells.ts';
import { type DateFormat, dayFirstDate, isoDate } from '../cells/date-cell.ts';
import { type CellReading, readCell } from '../cells/read-cell.ts';
import { columnsOf, fieldsOf } from '../columns/column-names.ts';
import type { Finding, IssueList } from '../issues/issue-list.ts';
import type { Vocabulary } from '../issues/suggest.ts';
import { unknownId } from '../issues/unknown-id.ts';
import { type RawRow, reportCell, reportRow, textAt } from '../rows/raw-table.ts';
import type { WishTarget, WishVocabulary } from '../rows/wish-target.ts';
import type { Column, ReferencedTable } from '../schema/column.ts';
import type { AnyTable } from '../schema/table.ts';
import { findSwapped } from './find-swapped.ts';

/** A row whose cells could all be read, with the texts it came from. */
export interface Entry<Row> {
  readonly row: Row & { readonly at: SourceRef };
  readonly raw: RawRow;
}

/** A row with a problem: what could be read of it, which may have problems of its own. */
export type FaultyEntry<Row> = Entry<Partial<Row>>;

/** The rows of a table: without a problem, and the others. */
export interface ReadRows<Row> {
  readonly entries: readonly Entry<Row>[];
  readonly faulty: readonly FaultyEntry<Row>[];
}

/** What other rows may refer to; a table that could not be read at all is missing and excuses every reference. */
export interface KnownIds {
  readonly tables: ReadonlyMap<ReferencedTable, Vocabulary>;
  readonly wishes: WishVocabulary | null;
}

const MOST_REMEMBERED = 100_000;
/** Ids that one sentence tells. */
const MOST_NAMED = 5;
const KEY_JOINT = '\u001f';

/**
 * Reads the cells of one table. A million rows hold few different texts, so each column reads a text once
 * and remembers the outcome; equal ids then share one string.
 */
export class TableReader {
  readonly table: AnyTable;
  readonly #columns: readonly Column<unknown>[];
  readonly #cells: readonly Cell<unknown>[];
  readonly #fields: readonly string[];
  readonly #keyFields: readonly number[];
  readonly #rotatorField: number;
  #last: RawRow | null = null;
  readonly #readings: readonly Map<string, CellReading<unknown>>[];

  constructor(table: AnyTable, dates: DateFormat) {
    this.table = table;
    this.#columns = columnsOf(table);
    this.#cells = this.#columns.map((column) => inFormat(column.cell, dates));
    this.#fields = fieldsOf(table);
    this.#keyFields = this.table.key.map((field) => this.#fields.indexOf(field));
    this.#rotatorField = this.#columns.findIndex(({ references }) => references === 'rotators');
    this.#readings = this.#columns.map(() => new Map());
  }

  /** Texts that read alike give the same key; what cannot be read stands for itself. */
  keyOf(row: RawRow): string {
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
  idOf(row: RawRow): string {
    const field = this.#keyFields[0] ?? 0;
    const text = textAt(row, field);
    const reading = this.#read(field, text);
    return reading.ok ? String(reading.value) : text;
  }

  /** Header of the first column of the key. */
  get idHeader(): string {
    return this.#columns[this.#keyFields[0] ?? 0]?.header ?? '';
  }

  /** The key as a person reads it. */
  describeKey(row: RawRow): string {
    return this.#keyFields
      .map((field) => textAt(row, field))
      .filter((text) => text !== '')
      .join(', ');
  }

  /** Headers that must be filled in and that the row's sheet does not have. */
  lackingColumns({ layout, instead }: RawRow): readonly string[] {
    return this.#columns.flatMap(({ header, blank }, field) =>
      blank.allowed || (layout.cellOf[field] ?? -1) >= 0 || instead?.has(field) === true ? [] : [header],
    );
  }

  /** Every text of the row by header. */
  textsByHeader(row: RawRow): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#columns.map((column, field) => [column.header, textAt(row, field)]));
  }

  /** Reads all rows and reports every problem. The table's columns say what the rows are. */
  readAll(rows: readonly RawRow[], known: KnownIds, issues: IssueList): ReadRows<object> {
    const swap = findSwapped(this.#columns, rows, known.tables);
    if (swap !== null) {
      reportCell(issues, rows[0]!, swap.field, swap.finding);
      return { entries: [], faulty: [] };
    }
    const entries: Entry<object>[] = [];
    const faulty: FaultyEntry<object>[] = [];
    const former: RawRow[] = [];
    for (const raw of rows) {
      if (this.#isFormer(raw, known)) {
        former.push(raw);
        continue;
      }
      const { sound, ...entry } = this.#readRow(raw, known, issues);
      (sound ? entries : faulty).push(entry);
    }
    this.#reportFormer(former, issues);
    return { entries, faulty };
  }

  /** Whether a row of a former run is about somebody who is not a rotator any more. */
  #isFormer(raw: RawRow, { tables }: KnownIds): boolean {
    const rotators = tables.get('rotators');
    if (!raw.layout.isOutput || rotators === undefined) return false;
    const reading = this.#read(this.#rotatorField, textAt(raw, this.#rotatorField));
    if (!reading.ok || rotators.has(String(reading.value))) return false;
    const id = String(reading.value);
    return !rotators.removed.has(id) && rotators.withLeadingZeros(id) === null;
  }

  #reportFormer(rows: readonly RawRow[], issues: IssueList): void {
    const [first] = rows;
    if (first === undefined) return;
    const ids = [...new Set(rows.map((row) => textAt(row, this.#rotatorField)))].sort(compareIds);
    const some = `${ids.slice(0, MOST_NAMED).join(', ')}${ids.length > MOST_NAMED ? ' …' : ''}`;
    const count = rows.length === 1 ? '1 row is' : `${rows.length} rows are`;
    reportCell(issues, first, this.#rotatorField, {
      code: 'former-rotator',
      reason: `${count} about people who are not in rotators.csv (${some}) and ${rows.length === 1 ? 'was' : 'were'} not used.`,
      remedy: 'Nothing needs doing if they have left; otherwise correct their ids.',
    });
  }

  #readRow(raw: RawRow, known: KnownIds, issues: IssueList): Entry<object> & { readonly sound: boolean } {
    const values: Record<string, unknown> = {};
    const { record, layout, instead } = raw;
    const again =
      this.#last?.record === record && this.#last.layout.sheet === layout.sheet ? this.#last : null;
    this.#last = raw;
    let sound = true;
    for (let field = 0; field < this.#fields.length; field += 1) {
      const reading = this.#read(field, textAt(raw, field));
      const finding = reading.ok ? this.#unknownReference(field, reading.value, known) : reading.finding;
      if (reading.ok) values[this.#fields[field] ?? ''] = reading.value;
      if (finding === null) continue;
      sound = false;
      // The wishes of one row share its other cells.
      const isReported =
        again !== null && !instead?.has(field) && again.layout.cellOf[field] === layout.cellOf[field];
      if (!isReported) reportCell(issues, raw, field, finding);
    }
    const row = Object.assign(values, { at: { file: raw.layout.sheet.file, line: raw.record.line } });
    this.#check(row, raw, issues);
    return { row, raw, sound };
  }

  #check(row: object, raw: RawRow, issues: IssueList): void {
    for (const { of, find } of this.table.checks ?? []) {
      const fault = of.every((field) => field in row) ? find(row as never) : null;
      if (fault === null) continue;
      const { field, ...finding } = fault;
      reportCell(issues, raw, this.#fields.indexOf(field), finding);
    }
  }

  #read(field: number, text: string): CellReading<unknown> {
    const readings = this.#readings[field];
    const remembered = readings?.get(text);
    if (remembered !== undefined) return remembered;
    const reading = this.#readAnew(field, text);
    if (readings !== undefined && readings.size < MOST_REMEMBERED) readings.set(text, reading);
    return reading;
  }

  #readAnew(field: number, text: string): CellReading<unknown> {
    const column = this.#columns[field];
    const cell = this.#cells[field];
    if (column === undefined || cell === undefined)
      throw new RangeError(`${this.table.name} has no field ${field}`);
    if (text !== '') return readCell(cell, text);
    if (column.blank.allowed) return { ok: true, value: column.blank.value };
    return {
      ok: false,
      finding: {
        code: 'missing-value',
        reason: `${column.header} is blank.`,
        remedy: `Fill in ${column.header}.`,
      },
    };
  }

  #unknownReference(field: number, value: unknown, known: KnownIds): Finding | null {
    const { references = null, outlives = false } = this.#columns[field] ?? {};
    if (references === null || value === null) return null;
    // A column that refers to wishes holds targets, every other one ids: that is how they are declared.
    if (references === 'wishes') return known.wishes?.unknown(value as WishTarget) ?? null;
    const ids = known.tables.get(references);
    const id = String(value);
    if (ids === undefined || ids.has(id) || (outlives && ids.removed.has(id))) return null;
    return unknownId(id, references, ids);
  }
}

/** Reports the second row with the same key. */
export function reportDuplicate(issues: IssueList, row: RawRow, first: RawRow, key: string): void {
  const where = `${first.layout.sheet.file}:${first.record.line}`;
  reportRow(issues, row, key, {
    code: 'duplicate-key',
    reason: `The row has the same key (${key}) as ${where}.`,
    remedy: 'Delete one of the two rows, or correct its key.',
  });
}

function inFormat(cell: Cell<unknown>, dates: DateFormat): Cell<unknown> {
  const asDate: Cell<Day> = isoDate;
  return cell === asDate && dates === 'dd/mm/yyyy' ? dayFirstDate : cell;
}
