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
  const isOutput = isOwnOutput(table, sheet);
  const cells = new Map<string, { readonly meaning: HeaderMeaning; readonly cell: number }>();
  sheet.header.cells.forEach((header, cell) => {
    const report = (finding: Finding): void => {
      const place = () => ({ file: sheet.file, ...sheet.locate(sheet.header, cell) });
      issues.add(sheet.file, place, header.trim() || null, finding);
    };
    if (foldName(header) === '') {
      if (hasTexts(sheet, cell)) report(UNNAMED);
      return;
    }
    const meaning = isOutput && isOutputOnly(table, header) ? null : meaningIn(table, header, context);
    if (meaning === null) {
      if (isPersonal(header)) report(personalData(`The column "${header.trim()}"`));
      else if (!isOutput) report(unknownColumn(table, header));
    } else if (cells.has(keyOf(meaning))) report(duplicateColumn(table, header, meaning));
    else cells.set(keyOf(meaning), { meaning, cell });
  });
  const cellOf = (meaning: HeaderMeaning): number => cells.get(keyOf(meaning))?.cell ?? -1;
  const matched: MatchedHeader = {
    cellOf: columnsOf(table).map((_, field) => cellOf({ kind: 'column', field })),
    choices: [...cells.values()]
      .flatMap(({ meaning, cell }) => (meaning.kind === 'choice' ? [{ rank: meaning.rank, cell }] : []))
      .sort((a, b) => a.rank - b.rank),
    joined: cellOf({ kind: 'choices' }),
    action: cellOf({ kind: 'action' }),
    isOutput,
  };
  return reportMissing(table, sheet, matched, context, issues) ? null : matched;
}

/** Two headers of one meaning have one key. */
function keyOf(meaning: HeaderMeaning): string {
  return JSON.stringify(meaning);
}

function isOwnOutput({ alsoOutput }: AnyTable, { header }: Sheet): boolean {
  if (alsoOutput === undefined) return false;
  const headers = new Set(header.cells.map(foldName));
  return alsoOutput.every((own) => headers.has(foldName(own)));
}

/** Whether a header stands only in the output of that name. */
function isOutputOnly({ alsoOutput }: AnyTable, header: string): boolean {
  return alsoOutput?.some((own) => foldName(own) === foldName(header)) === true;
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
    issues.addToLine(sheet.file, sheet.header.line, null, {
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
