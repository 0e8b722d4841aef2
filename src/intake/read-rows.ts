import { columnsOf, fieldIndex } from './column-names.ts';
import { foldName } from './fold-key.ts';
import type { IssueList } from './issue-list.ts';
import { type HeaderContext, type MatchedHeader, matchHeader } from './match-header.ts';
import type { Action, Layout, RawRow, RawTable } from './raw-table.ts';
import type { Sheet, SheetRecord } from './source/sheet.ts';
import type { AnyTable } from './table.ts';
import { preferences } from './tables/wishes.ts';

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
  const spread = wide ? wishSpreader(sheet, header) : longReader(table, sheet, header);
  sheet.records.forEach((record, index) => {
    const before = rows.length;
    spread(record, index, rows);
    if (!context.scenario) return;
    const action = readAction(sheet, header, record, index, issues);
    for (let added = before; added < rows.length; added += 1) actions.push(action);
  });
  return { sheet, rows, actions: context.scenario ? actions : null };
}

type Spread = (record: SheetRecord, index: number, into: RawRow[]) => void;

function longReader(table: AnyTable, sheet: Sheet, header: MatchedHeader): Spread {
  const layout: Layout = { table: table.name, sheet, cellOf: header.cellOf };
  return (record, index, into) => {
    into.push({ layout, record: index, line: record.line, texts: textsOf(record, layout) });
  };
}

function textsOf(record: SheetRecord, layout: Layout): string[] {
  return layout.cellOf.map((cell) => (cell < 0 ? '' : (record.cells[cell] ?? '').trim()));
}

const PREFERS = fieldIndex(preferences, 'prefers');
const RANK = fieldIndex(preferences, 'rank');

/** One row a rotator becomes one wish a choice; a choice's rank is its place among the choices. */
function wishSpreader(sheet: Sheet, header: MatchedHeader): Spread {
  const layoutAt = (cell: number): Layout => ({
    table: 'preferences',
    sheet,
    cellOf: columnsOf(preferences).map((_, field) =>
      field === PREFERS ? cell : (header.cellOf[field] ?? -1),
    ),
  });
  const layouts = header.choices.map((choice) => ({ rank: choice.rank, layout: layoutAt(choice.cell) }));
  const joined = header.joined < 0 ? null : layoutAt(header.joined);
  const long = (header.cellOf[PREFERS] ?? -1) < 0 ? null : layoutAt(header.cellOf[PREFERS] ?? -1);
  return (record, index, into) => {
    const add = (layout: Layout, prefers: string, rank: number | null): void => {
      if (prefers === '') return;
      const texts = textsOf(record, layout);
      texts[PREFERS] = prefers;
      if (rank !== null) texts[RANK] = String(rank);
      into.push({ layout, record: index, line: record.line, texts });
    };
    const cell = (layout: Layout): string => (record.cells[layout.cellOf[PREFERS] ?? -1] ?? '').trim();
    for (const { rank, layout } of layouts) add(layout, cell(layout), rank);
    if (joined !== null) {
      const choices = cell(joined)
        .split(';')
        .map((choice) => choice.trim());
      choices
        .filter((choice) => choice !== '')
        .forEach((choice, place) => {
          add(joined, choice, place + 1);
        });
    }
    if (long !== null) add(long, cell(long), null);
  };
}

function readAction(
  sheet: Sheet,
  header: MatchedHeader,
  record: SheetRecord,
  index: number,
  issues: IssueList,
): Action {
  const text = header.action < 0 ? '' : (record.cells[header.action] ?? '').trim();
  if (text === '') return 'set';
  if (foldName(text) === 'remove') return 'remove';
  issues.add(sheet.file, () => ({ file: sheet.file, ...sheet.locate(index, header.action) }), text, {
    code: 'unknown-action',
    reason: `"${text}" is not an action.`,
    remedy: 'Write remove, or leave the cell blank to add or replace the row.',
  });
  return 'set';
}
