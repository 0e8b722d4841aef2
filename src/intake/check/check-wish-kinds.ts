import { groupBy } from '../../domain/group-by.ts';
import type { Preference } from '../../domain/programme.ts';
import type { WishEntry } from '../build/build-preferences.ts';
import { fieldIndex } from '../columns/column-names.ts';
import type { Finding } from '../issues/issue-list.ts';
import { reportCell } from '../rows/raw-table.ts';
import { TABLES } from '../tables/all-tables.ts';
import type { CheckContext } from './check-context.ts';

const TARGET = fieldIndex(TABLES.preferences, 'target');

/**
 * Ranks that go on from one kind to another, as when a form's second choice is a site. Each kind has an order of its
 * own, so whoever meant a single list is told, once for each rotator and cycle; not where weights say that the later
 * kind counts for less.
 */
export function checkWishKinds({ wishes, issues }: CheckContext): void {
  const ranked = wishes.filter(({ row }) => row.rank !== null);
  for (const own of groupBy(ranked, ({ row }) => `${row.rotator}\u001f${row.cycle ?? ''}`).values()) {
    const [first, ...others] = [...groupBy(own, ({ row }) => row.target.kind).values()]
      .map((ofKind) => ofKind.reduce((best, wish) => (rankOf(wish) < rankOf(best) ? wish : best)))
      .sort((a, b) => rankOf(a) - rankOf(b));
    const later = others.find(
      (wish) => rankOf(wish) > rankOf(first!) && wish.row.weight >= first!.row.weight,
    );
    if (later !== undefined) reportCell(issues, later.raw, TARGET, describe(first!.row, later.row));
  }
}

function rankOf({ row }: WishEntry): number {
  return row.rank ?? 0;
}

const ARTICLES: Readonly<Record<Preference['target']['kind'], string>> = {
  placement: 'a placement',
  rotation: 'a rotation',
  site: 'a site',
  area: 'an area',
};

function describe(first: Preference, later: Preference): Finding {
  const { kind } = later.target;
  return {
    code: 'ranks-across-kinds',
    reason: `${later.rotator} ranks ${ARTICLES[first.target.kind]} ${first.rank} and ${ARTICLES[kind]} ${later.rank}, and each kind has an order of its own: as the first ${kind} it counts no less than the first ${first.target.kind}.`,
    remedy: `Wish for things of one kind, or give the ${kind} a smaller weight.`,
  };
}
