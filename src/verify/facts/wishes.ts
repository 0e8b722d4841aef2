import type { Preference } from '../../domain/programme.ts';
import type { Hundredths } from '../../domain/units.ts';
import { roundedQuotient } from '../../domain/units.ts';
import type { Place } from './tables.ts';

const WISH_KINDS = ['placement', 'rotation', 'site', 'area'] as const;
type WishKind = (typeof WISH_KINDS)[number];

/** A rotator's wishes of one kind that apply to a cycle. */
interface Wishes {
  readonly kind: WishKind;
  readonly wishes: readonly Preference[];
  /** The largest among them. */
  readonly weight: Hundredths;
}

/**
 * The wishes that apply to a cycle, by kind: those for this very cycle if there are any of the kind, else those
 * for every cycle; wishes about nothing that is open are dropped, and so are kinds without wishes.
 */
export function wishesIn(
  preferences: readonly Preference[],
  cycle: number,
  open: readonly Place[],
): Wishes[] {
  return WISH_KINDS.flatMap((kind) => {
    const all = preferences.filter((wish) => wish.target.kind === kind);
    const own = all.filter((wish) => wish.cycle === cycle);
    const applying = own.length > 0 ? own : all.filter((wish) => wish.cycle === null);
    if (applying.length === 0) return [];
    const wished = new Set(applying.map((wish) => wish.target.id));
    const found = new Set<string>();
    for (const place of open) if (wished.has(nameOf(kind, place))) found.add(nameOf(kind, place));
    const wishes = applying.filter((wish) => found.has(wish.target.id));
    const weight = wishes.reduce<Hundredths | null>(
      (most, wish) => (most === null || wish.weight > most ? wish.weight : most),
      null,
    );
    return weight === null ? [] : [{ kind, wishes, weight }];
  });
}

/** Dissatisfaction (0 … 1000) with each open place as far as this kind of wish is concerned. */
export function valuePlaces(kind: Wishes, open: readonly Place[]): number[] {
  const isScored = kind.wishes.every((wish) => wish.score !== null);
  return isScored ? valueByScore(kind, open) : valueByRank(kind, open);
}

/** Places of one rank share the mean of the positions they take up; those without a rank come last. */
function valueByRank(kind: Wishes, open: readonly Place[]): number[] {
  const rankOf = bestByName(kind, (wish) => wish.rank, Math.min);
  const ranks = open.map((place) => rankOf.get(nameOf(kind.kind, place)) ?? Number.POSITIVE_INFINITY);
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  const values = new Map<number, number>();
  let better = 0;
  for (const rank of [...sizes.keys()].sort((a, b) => a - b)) {
    const size = sizes.get(rank) ?? 0;
    const twicePosition = 2 * better + size - 1;
    values.set(rank, open.length === 1 ? 0 : roundedQuotient(1000 * twicePosition, 2 * (open.length - 1)));
    better += size;
  }
  return ranks.map((rank) => values.get(rank) ?? 0);
}

/** Linear from the highest score (0) to the lowest (1000). */
function valueByScore(kind: Wishes, open: readonly Place[]): number[] {
  const scoreOf = bestByName(kind, (wish) => wish.score, Math.max);
  const scores = open.map((place) => scoreOf.get(nameOf(kind.kind, place)));
  const given = scores.filter((score) => score !== undefined);
  const highest = given.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const least = given.reduce((most, score) => Math.min(most, score), Number.POSITIVE_INFINITY);
  const lowest = given.length === open.length ? least : Math.min(0, least);
  if (highest === lowest) return open.map(() => 0);
  return scores.map((score) => roundedQuotient(1000 * (highest - (score ?? lowest)), highest - lowest));
}

function bestByName(
  { wishes }: Wishes,
  read: (wish: Preference) => number | null,
  better: (a: number, b: number) => number,
): Map<string, number> {
  const best = new Map<string, number>();
  for (const wish of wishes) {
    const value = read(wish);
    if (value === null) continue;
    const former = best.get(wish.target.id);
    best.set(wish.target.id, former === undefined ? value : better(former, value));
  }
  return best;
}

/** What wishes of a kind call a place; an empty name for a site without an area, which no wish can name. */
function nameOf(kind: WishKind, place: Place): string {
  switch (kind) {
    case 'placement':
      return place.placement.id;
    case 'rotation':
      return place.rotation.id;
    case 'site':
      return place.site.id;
    case 'area':
      return place.site.area ?? '';
  }
}
