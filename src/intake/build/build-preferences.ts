import { groupBy } from '../../domain/group-by.ts';
import { compareIds } from '../../domain/ids.ts';
import type { Preference } from '../../domain/programme.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { Finding, IssueList } from '../issues/issue-list.ts';
import type { Entry } from '../read/table-reader.ts';
import { reportCell } from '../rows/raw-table.ts';
import { TABLES, type TableRows } from '../tables/all-tables.ts';

/** A wish and the row it came from. */
export type WishEntry = Entry<TableRows['preferences']>;

const TARGET = fieldIndex(TABLES.preferences, 'target');
const RANK = fieldIndex(TABLES.preferences, 'rank');
const SCORE = fieldIndex(TABLES.preferences, 'score');

/** Wishes in order of rotator, kind, id and cycle; of two equal wishes only the better one. */
export function buildPreferences(entries: readonly WishEntry[], issues: IssueList): readonly WishEntry[] {
  const byRotator = groupBy(entries, ({ row }) => row.rotator);
  const rotators = [...byRotator.keys()].sort(compareIds);
  return rotators.flatMap((rotator) => settle(byRotator.get(rotator) ?? [], issues));
}

/** One rotator's wishes. */
function settle(wishes: WishEntry[], issues: IssueList): readonly WishEntry[] {
  wishes.sort((a, b) => compareWishes(a.row, b.row));
  reportMixed(wishes, issues);
  return wishes.filter((entry, index) => {
    const previous = wishes[index - 1];
    if (previous === undefined || !sameWish(previous.row, entry.row)) return true;
    reportCell(issues, entry.raw, TARGET, duplicate(entry.row));
    return false;
  });
}

function reportMixed(wishes: readonly WishEntry[], issues: IssueList): void {
  if (wishes.every(({ row }) => row.score === null) || wishes.every(({ row }) => row.rank === null)) return;
  // A wish with both has been reported by itself.
  const single = wishes.filter(({ row }) => row.rank === null || row.score === null);
  for (const group of groupBy(single, ({ row }) => `${row.target.kind}\u001f${row.cycle ?? ''}`).values()) {
    const ranked = group.find(({ row }) => row.rank !== null);
    const scored = group.find(({ row }) => row.score !== null);
    if (ranked === undefined || scored === undefined) continue;
    const later = ranked.row.at.line < scored.row.at.line ? scored : ranked;
    const { at } = (later === scored ? ranked : scored).row;
    reportCell(issues, later.raw, later === scored ? SCORE : RANK, {
      code: 'rank-and-score-mixed',
      reason: `${later.row.rotator} ${later === scored ? 'scores' : 'ranks'} here and ${later === scored ? 'ranks' : 'scores'} at ${at.file}:${at.line}.`,
      remedy: 'Use ranks or scores for all wishes of one kind and cycle.',
    });
  }
}

/** By kind, id and cycle; then the better wish first. */
function compareWishes(a: Preference, b: Preference): number {
  return (
    compareIds(a.target.kind, b.target.kind) ||
    compareIds(a.target.id, b.target.id) ||
    (a.cycle ?? 0) - (b.cycle ?? 0) ||
    (a.rank ?? 0) - (b.rank ?? 0) ||
    (b.score ?? 0) - (a.score ?? 0) ||
    b.weight - a.weight
  );
}

function sameWish(a: Preference, b: Preference): boolean {
  return a.cycle === b.cycle && a.target.kind === b.target.kind && a.target.id === b.target.id;
}

function duplicate({ rotator, target }: Preference): Finding {
  return {
    code: 'duplicate-wish',
    reason: `${rotator} wishes twice for ${target.kind}:${target.id}; the better wish counts.`,
    remedy: 'Delete one of the two wishes.',
  };
}
