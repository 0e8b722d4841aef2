import { groupBy } from '../../domain/group-by.ts';
import type { Preference, Programme } from '../../domain/programme.ts';
import { groupByRotator } from '../../formulate/facts/programme-index.ts';
import type { Formulation } from '../../formulate/formulate.ts';
import type { Whereabouts } from './whereabouts.ts';

/**
 * Placements wished for in a cycle in which no placement that the wish names is open to the rotator. A wish for
 * a rotation, site or area is answered for the placement that the fewest rules stand against.
 */
export function listFutileWishes(
  { programme, eligibility }: Formulation,
  at: Whereabouts,
  open: ReadonlySet<number>,
): readonly number[] {
  const { wishesOf, namedBy } = indexWishes(programme);
  const own = wishesOf(at.rotator);
  const dated = new Set(own.filter(({ cycle }) => cycle === at.cycle).map(({ target }) => target.kind));
  const current = own.filter(
    ({ cycle, target }) => cycle === at.cycle || (cycle === null && !dated.has(target.kind)),
  );
  const granted = current.filter(
    ({ target }) => at.placement !== null && namedBy(target).includes(at.placement),
  );
  const futile = current.flatMap((wish) => {
    const named = namedBy(wish.target);
    if (named.length === 0 || named.some((placement) => open.has(placement))) return [];
    if (granted.some((other) => other.target.kind === wish.target.kind && isAsGood(other, wish))) return [];
    if (wish.target.kind === 'placement') return named;
    const hurdles = named.map((placement) => eligibility.reasons(at.rotator, placement, at.cycle).length);
    return [named[hurdles.indexOf(Math.min(...hurdles))]!];
  });
  return [...new Set(futile)].sort((a, b) => a - b);
}

function isAsGood(one: Preference, other: Preference): boolean {
  if (one.rank !== null && other.rank !== null) return one.rank <= other.rank;
  return one.score !== null && other.score !== null && one.score >= other.score;
}

/** Who wishes for what, and which placements that is; positions in the programme's lists. */
interface WishIndex {
  wishesOf(rotator: number): readonly Preference[];
  /** Ascending. */
  namedBy(target: Preference['target']): readonly number[];
}

/** Of programmes that are still spoken of: every cell of every rotator asks. */
const indexes = new WeakMap<Programme, WishIndex>();

function indexWishes(programme: Programme): WishIndex {
  const index = indexes.get(programme) ?? buildIndex(programme);
  indexes.set(programme, index);
  return index;
}

function buildIndex({ rotators, placements, sites, preferences }: Programme): WishIndex {
  const wishes = groupByRotator(preferences);
  const areaOf = new Map(sites.map(({ id, area }) => [id, area]));
  const positions = [...placements.keys()];
  const named = {
    placement: groupBy(positions, (at): string => placements[at]!.id),
    rotation: groupBy(positions, (at): string => placements[at]!.rotation),
    site: groupBy(positions, (at): string => placements[at]!.site),
    area: groupBy(positions, (at) => areaOf.get(placements[at]!.site)),
  };
  return {
    wishesOf: (rotator) => wishes.get(rotators[rotator]!.id) ?? [],
    namedBy: ({ kind, id }) => named[kind].get(id) ?? [],
  };
}
