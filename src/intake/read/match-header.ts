import { isPersonal, personalData } from '../cells/personal-data.ts';
import { columnsOf, type HeaderMeaning, knownHeaders, meaningOf } from '../columns/column-names.ts';
import { foldName } from '../issues/fold-key.ts';
import type { Finding, IssueList } from '../issues/issue-list.ts';
import { didYouMean } from '../issues/suggest.ts';
import type { AnyTable } from '../schema/table.ts';
import type { Sheet } from '../source/sheet.ts';

/** Which cell of a sheet holds what. */
export interface MatchedHeader {
  /** For each field of the table its cell; −1 = not in the sheet. */
  readonly cellOf: readonly number[];
  /** Choices of the wide shape in rank order. */
  readonly choices: readonly { readonly rank: number; readonly cell: number }[];
  /** Cell of the `;`-joined choices, or −1. */
  readonly joined: number;
  /** Cell of a scenario's `action`, or −1. */
  readonly action: number;
  /** The sheet is one of our own outputs. */
  readonly isOutput: boolean;
}

export interface HeaderContext {
  /** The user's own aliases for this table: folded header → column. */
  readonly aliases: ReadonlyMap<string, string>;
  /** A scenario's table may leave out columns, and may have `action`. */
  readonly scenario: boolean;
}

/**
 * Matches the header line of a sheet to the columns of a table. `null` when a column is missing without
 * which no row can be read; everything odd about the header line is reported.
 */
export function matchHeader(
  table: AnyTable,
  sheet: Sheet,
  context: HeaderContext,
  issues: IssueList,
): MatchedHeader | null {
  const cellOf = columnsOf(table).map(() => -1);
  const choices: { rank: number; cell: number }[] = [];
  const isOutput = isOwnOutput(table, sheet);
  let joined = -1;
  let action = -1;
  const report = (cell: number, finding: Finding): void => {
    const place = (): { file: string; line: number; column: number } => ({
      file: sheet.file,
      ...sheet.locate(sheet.header, cell),
    });
    issues.add(sheet.file, place, sheet.header.cells[cell]?.trim() || null, finding);
  };
  sheet.header.cells.forEach((header, cell) => {
    if (foldName(header) === '') {
      if (hasTexts(sheet, cell)) report(cell, UNNAMED);
      return;
    }
    const meaning =
      isOutput && table.alsoOutput?.some((own) => foldName(own) === foldName(header))
        ? null
        : meaningIn(table, header, context);
    if (meaning === null) {
      if (isPersonal(header)) report(cell, personalData(`The column "${header.trim()}"`));
      else if (!isOutput) report(cell, unknownColumn(table, header));
      return;
    }
    const taken =
      (meaning.kind === 'column' && cellOf[meaning.field] !== -1) ||
      (meaning.kind === 'choice' && choices.some((choice) => choice.rank === meaning.rank)) ||
      (meaning.kind === 'choices' && joined !== -1) ||
      (meaning.kind === 'action' && action !== -1);
    if (taken) {
      report(cell, duplicateColumn(table, header, meaning));
      return;
    }
    if (meaning.kind === 'column') cellOf[meaning.field] = cell;
    else if (meaning.kind === 'choice') choices.push({ rank: meaning.rank, cell });
    else if (meaning.kind === 'choices') joined = cell;
    else action = cell;
  });
  choices.sort((a, b) => a.rank - b.rank);
  const matched = { cellOf, choices, joined, action, isOutput };
  return reportMissing(table, sheet, matched, context, issues) ? null : matched;
}

function isOwnOutput({ alsoOutput }: AnyTable, { header }: Sheet): boolean {
  if (alsoOutput === undefined) return false;
  const headers = new Set(header.cells.map(foldName));
  return alsoOutput.every((own) => headers.has(foldName(own)));
}

function meaningIn(table: AnyTable, header: string, context: HeaderContext): HeaderMeaning | null {
  const alias = context.aliases.get(foldName(header));
  if (alias !== undefined) return meaningOf(table, alias);
  if (context.scenario && foldName(header) === 'action') return { kind: 'action' };
  return meaningOf(table, header);
}

function reportMissing(
  table: AnyTable,
  sheet: Sheet,
  matched: MatchedHeader,
  context: HeaderContext,
  issues: IssueList,
): boolean {
  const wide = matched.choices.length > 0 || matched.joined !== -1;
  const keys = new Set(table.key);
  let missing = false;
  Object.entries(table.columns).forEach(([field, column], index) => {
    const { header, blank } = column;
    if (blank.allowed || matched.cellOf[index] !== -1) return;
    if (context.scenario && !keys.has(field)) return;
    if (wide && header === 'prefers') return;
    missing = true;
    issues.add(sheet.file, () => ({ file: sheet.file, line: sheet.header.line, column: null }), null, {
      code: 'missing-column',
      reason: `The column ${header} is missing.`,
      remedy: `Add it, or say in aliases.csv which header stands for it (${table.name},<header>,${header}).`,
    });
  });
  return missing;
}

const UNNAMED: Finding = {
  code: 'unnamed-column',
  reason: 'This column has cells but no header.',
  remedy: 'Give it a header, or delete the column.',
};

function unknownColumn(table: AnyTable, header: string): Finding {
  return {
    code: 'unknown-column',
    reason: `${table.name}.csv has no column "${header.trim()}"; it was not read.`,
    remedy: didYouMean(
      header,
      knownHeaders(table),
      'Delete the column, or give it a meaning in aliases.csv.',
    ),
  };
}

function duplicateColumn(table: AnyTable, header: string, meaning: HeaderMeaning): Finding {
  const column = meaning.kind === 'column' ? columnsOf(table)[meaning.field]?.header : meaning.kind;
  return {
    code: 'duplicate-column',
    reason: `"${header.trim()}" is a second header for ${column}.`,
    remedy: 'Keep one of the two columns.',
  };
}

function hasTexts(sheet: Sheet, cell: number): boolean {
  return sheet.records.some((record) => (record.cells[cell] ?? '').trim() !== '');
}
