import { compareIds } from '../../domain/ids.ts';
import type { Preference } from '../../domain/programme.ts';
import { fieldIndex } from '../column-names.ts';
import { groupBy } from '../group-by.ts';
import type { Finding, IssueList } from '../issue-list.ts';
import { reportCell } from '../raw-table.ts';
import type { Entry } from '../table-reader.ts';
import { type PreferenceRow, preferences as table } from '../tables/wishes.ts';
import { isTarget, type WishReader, type WishTarget } from './read-wishes.ts';

/** A wish and the row it came from. */
export interface BuiltWish {
  readonly wish: Preference;
  readonly entry: Entry<PreferenceRow>;
}

const PREFERS = fieldIndex(table, 'prefers');
const RANK = fieldIndex(table, 'rank');
const SCORE = fieldIndex(table, 'score');

/** Wishes in order of rotator, kind, id and cycle; of two equal wishes only the better one. */
export function buildPreferences(
  entries: readonly Entry<PreferenceRow>[],
  reader: WishReader,
  issues: IssueList,
): readonly BuiltWish[] {
  const built = entries.map((entry) => buildWish(entry, reader, issues)).filter((wish) => wish !== null);
  const byRotator = groupBy(built, ({ wish }) => wish.rotator);
  const rotators = [...byRotator.keys()].sort(compareIds);
  return rotators.flatMap((rotator) => settle(byRotator.get(rotator) ?? [], issues));
}

function buildWish(entry: Entry<PreferenceRow>, reader: WishReader, issues: IssueList): BuiltWish | null {
  const { row, raw } = entry;
  const target = reader.read(row.prefers);
  const measured = (row.rank === null) !== (row.score === null);
  if (!measured) reportCell(issues, raw, RANK, rankOrScore(row));
  if (!isTarget(target)) {
    reportCell(issues, raw, PREFERS, target);
    return null;
  }
  if (!measured) return null;
  const { prefers: _prefers, ...rest } = row;
  return { entry, wish: { ...rest, target } };
}

function settle(wishes: BuiltWish[], issues: IssueList): readonly BuiltWish[] {
  wishes.sort(compareWishes);
  const kept: BuiltWish[] = [];
  const scored = new Map<string, BuiltWish>();
  for (const built of wishes) {
    const { wish, entry } = built;
    const group = `${wish.target.kind}:${wish.cycle ?? ''}`;
    const first = scored.get(group);
    if (first === undefined) scored.set(group, built);
    else if ((first.wish.rank === null) !== (wish.rank === null)) {
      reportCell(issues, entry.raw, wish.rank === null ? SCORE : RANK, mixed(wish, first));
    }
    const previous = kept.at(-1);
    if (previous !== undefined && sameWish(previous.wish, wish))
      reportCell(issues, entry.raw, PREFERS, duplicate(wish, previous));
    else kept.push(built);
  }
  return kept;
}

/** By kind, id and cycle; then the better wish first. */
function compareWishes(a: BuiltWish, b: BuiltWish): number {
  return (
    compareTargets(a.wish.target, b.wish.target) ||
    (a.wish.cycle ?? 0) - (b.wish.cycle ?? 0) ||
    (a.wish.rank ?? 0) - (b.wish.rank ?? 0) ||
    (b.wish.score ?? 0) - (a.wish.score ?? 0) ||
    b.wish.weight - a.wish.weight ||
    compareIds(a.wish.at.file, b.wish.at.file) ||
    a.wish.at.line - b.wish.at.line
  );
}

function compareTargets(a: WishTarget, b: WishTarget): number {
  return compareIds(a.kind, b.kind) || compareIds(a.id, b.id);
}

function sameWish(a: Preference, b: Preference): boolean {
  return a.cycle === b.cycle && a.target.kind === b.target.kind && a.target.id === b.target.id;
}

function rankOrScore(row: PreferenceRow): Finding {
  return {
    code: 'rank-or-score',
    reason:
      row.rank === null ? 'The wish has neither rank nor score.' : 'The wish has both a rank and a score.',
    remedy: 'Fill in one of the two.',
  };
}

function mixed(wish: Preference, first: BuiltWish): Finding {
  const { at } = first.wish;
  return {
    code: 'rank-and-score-mixed',
    reason: `${wish.rotator} ${wish.rank === null ? 'scores' : 'ranks'} here what ${at.file}:${at.line} ${wish.rank === null ? 'ranks' : 'scores'}.`,
    remedy: 'Use ranks or scores for all wishes of one kind and cycle.',
  };
}

function duplicate(wish: Preference, first: BuiltWish): Finding {
  const { at } = first.wish;
  return {
    code: 'duplicate-wish',
    reason: `${wish.rotator} wishes for ${wish.target.kind}:${wish.target.id} already at ${at.file}:${at.line}, which counts.`,
    remedy: 'Delete one of the two wishes.',
  };
}
