import { fieldIndex } from '../columns/column-names.ts';
import { foldName } from '../issues/fold-key.ts';
import type { IssueList } from '../issues/issue-list.ts';
import { type Action, type Layout, type RawRow, type RawTable, textAt } from '../rows/raw-table.ts';
import type { AnyTable } from '../schema/table.ts';
import type { Sheet, SheetRecord } from '../source/sheet.ts';
import { preferences } from '../tables/wishes.ts';
import { type HeaderContext, type MatchedHeader, matchHeader } from './match-header.ts';

/** The rows of a sheet under the columns of its table; `null` when the header line lacks what every row needs. */
export function readRows(
  table: AnyTable,
  sheet: Sheet,
  context: HeaderContext,
  issues: IssueList,
): RawTable | null {
  const header = matchHeader(table, sheet, context, issues);
  if (header === null) return null;
  const wide = header.choices.length > 0 || header.joined !== -1;
  const rows: RawRow[] = [];
  const actions: Action[] = [];
  const asLong = longReader(table, sheet, header);
  const rejected: RawRow[] = [];
  for (const record of sheet.rejected) asLong(record, rejected);
  const spread = wide ? wishSpreader(sheet, header) : asLong;
  for (const record of sheet.records) {
    const before = rows.length;
    spread(record, rows);
    if (!context.scenario) continue;
    const action = readAction(sheet, header.action, record, issues);
    if (action === null) rejected.push(...rows.splice(before));
    else for (let added = before; added < rows.length; added += 1) actions.push(action);
  }
  return { sheet, rows, rejected, actions: context.scenario ? actions : null };
}

/** Adds the rows that a record stands for. */
type Spread = (record: SheetRecord, into: RawRow[]) => void;

function longReader(table: AnyTable, sheet: Sheet, header: MatchedHeader): Spread {
  const layout: Layout = { table: table.name, sheet, cellOf: header.cellOf, isOutput: header.isOutput };
  return (record, into) => {
    into.push({ layout, record, instead: null });
  };
}

const PREFERS = fieldIndex(preferences, 'target');
const RANK = fieldIndex(preferences, 'rank');

/** One row a rotator becomes one wish a choice; a choice's rank is its place among the choices. */
function wishSpreader(sheet: Sheet, header: MatchedHeader): Spread {
  const layoutAt = (cell: number): Layout => ({
    table: 'preferences',
    sheet,
    cellOf: header.cellOf.map((own, field) => (field === PREFERS ? cell : own)),
    isOutput: false,
  });
  const choices = header.choices.map(({ rank, cell }) => ({ layout: layoutAt(cell), rank: String(rank) }));
  const joined = header.joined < 0 ? null : layoutAt(header.joined);
  const long = (header.cellOf[PREFERS] ?? -1) < 0 ? null : layoutAt(header.cellOf[PREFERS] ?? -1);
  return (record, into) => {
    for (const { layout, rank } of choices) {
      const row: RawRow = { layout, record, instead: new Map([[RANK, rank]]) };
      if (textAt(row, PREFERS) !== '') into.push(row);
    }
    if (joined !== null) {
      const texts = textAt({ layout: joined, record, instead: null }, PREFERS).split(';');
      const wishes = texts.map((text) => text.trim()).filter((text) => text !== '');
      wishes.forEach((wish, place) => {
        const instead = new Map([
          [PREFERS, wish],
          [RANK, String(place + 1)],
        ]);
        into.push({ layout: joined, record, instead });
      });
    }
    if (long !== null) {
      const row: RawRow = { layout: long, record, instead: null };
      if (textAt(row, PREFERS) !== '') into.push(row);
    }
  };
}

/** `null` = none that there is, which is reported. */
function readAction(sheet: Sheet, cell: number, record: SheetRecord, issues: IssueList): Action | null {
  const text = cell < 0 ? '' : (record.cells[cell] ?? '').trim();
  if (text === '') return 'set';
  if (foldName(text) === 'remove') return 'remove';
  issues.add(sheet.file, () => ({ file: sheet.file, ...sheet.locate(record, cell) }), text, {
    code: 'unknown-action',
    reason: `"${text}" is not an action.`,
    remedy: 'Write remove, or leave the cell blank to add or replace the row.',
  });
  return null;
}
