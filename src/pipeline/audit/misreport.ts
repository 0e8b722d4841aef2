import { groupBy } from '../../domain/group-by.ts';
import type { RotatorId } from '../../domain/ids.ts';
import type { Preference, Programme } from '../../domain/programme.ts';
import { drawOrder } from './draw-order.ts';

/** Ways of not telling the truth about one's wishes, as people are known to try them. */
export type Strategy =
  /** Only the first choice is listed. */
  | 'first-only'
  /** The second choice is said to be the first. */
  | 'swap-first-two'
  /** The first choice is said to be the last, because everybody wants it. */
  | 'drop-the-favourite'
  /** All but the first choice the other way round. */
  | 'bury-the-rest'
  /** Any order. */
  | 'shuffle';

/** Each takes the wishes of one kind and cycle, most wanted first, and gives the order in which they are altered. */
const STRATEGIES: Readonly<
  Record<Strategy, (ordered: readonly Preference[], seed: string) => readonly Preference[]>
> = {
  'first-only': (ordered) => ordered.slice(0, 1),
  'swap-first-two': ([first, second, ...rest]) => keep([second, first, ...rest]),
  'drop-the-favourite': ([first, ...rest]) => keep([...rest, first]),
  'bury-the-rest': ([first, ...rest]) => keep([first, ...rest.reverse()]),
  shuffle: (ordered, seed) => drawOrder(ordered, seed, ({ target }) => `${target.kind}:${target.id}`),
};

const NAMES = Object.keys(STRATEGIES) as readonly Strategy[];

/** One rotator telling something else. */
export interface Misreport {
  readonly rotator: RotatorId;
  readonly strategy: Strategy;
  /** The rotator's wishes as altered. */
  readonly preferences: readonly Preference[];
}

/** Every misreport that differs from the truth, in an order drawn with the seed. */
export function drawMisreports(programme: Programme, seed: string): readonly Misreport[] {
  const wishes = groupBy(programme.preferences, ({ rotator }) => rotator);
  const all = programme.rotators.flatMap(({ id }) => {
    const truth = wishes.get(id) ?? [];
    return NAMES.map(
      (strategy): Misreport => ({
        rotator: id,
        strategy,
        preferences: distort(truth, strategy, `${seed}/${id}`),
      }),
    ).filter(({ preferences }) => !sameWishes(preferences, truth));
  });
  return drawOrder(all, `${seed}/misreports`, ({ rotator, strategy }) => `${rotator}/${strategy}`);
}

/** The programme with the misreport in place of the rotator's true wishes. */
export function applyMisreport(programme: Programme, { rotator, preferences }: Misreport): Programme {
  const before = programme.preferences.filter((wish) => wish.rotator < rotator);
  const after = programme.preferences.filter((wish) => wish.rotator > rotator);
  return { ...programme, preferences: [...before, ...preferences, ...after] };
}

/** Reorders the wishes of each kind and cycle: each takes the rank or score of the place it moves to. */
function distort(truth: readonly Preference[], strategy: Strategy, seed: string): readonly Preference[] {
  const lists = groupBy(truth, ({ target, cycle }) => `${target.kind}/${cycle ?? ''}`);
  const altered = new Map<Preference, Preference>();
  for (const [key, wishes] of lists) {
    const ordered = [...wishes].sort(
      (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || (b.score ?? 0) - (a.score ?? 0),
    );
    STRATEGIES[strategy](ordered, `${seed}/${key}`).forEach((wish, place) => {
      const { rank, score } = ordered[place] ?? wish;
      altered.set(wish, { ...wish, rank, score });
    });
  }
  return truth.flatMap((wish) => altered.get(wish) ?? []);
}

function sameWishes(a: readonly Preference[], b: readonly Preference[]): boolean {
  return (
    a.length === b.length && a.every(({ rank, score }, at) => rank === b[at]?.rank && score === b[at]?.score)
  );
}

function keep(wishes: readonly (Preference | undefined)[]): readonly Preference[] {
  return wishes.filter((wish) => wish !== undefined);
}
