import { isLottery } from '../../domain/objective.ts';
import { count, grouped } from '../../domain/wording.ts';
import { aimName } from '../text/tier-words.ts';
import type { Cause, Comparison, Effect, Exchange, PersonChange } from './comparison.ts';

/** What came of one person. */
export const KIND_WORDS: Record<PersonChange['kind'], string> = {
  gains: 'gains',
  loses: 'loses',
  moves: 'moves, as well off as before',
  same: 'unchanged',
  joins: 'only in the second run',
  leaves: 'only in the first run',
};

/** Why somebody's placements changed. */
export const CAUSE_WORDS: Record<Cause, string> = {
  policy: 'policy',
  draw: 'the draw alone',
  open: 'not settled',
};

/** "3 gain, 2 lose, 12 changes by the draw alone": the comparison in one sentence. */
export function writeVerdict(comparison: Comparison): string {
  const { people, before, after, tiers } = comparison;
  if (before.figures === null || after.figures === null) {
    if (before.figures === null && after.figures === null) return 'Neither run has an allocation';
    return `Only the ${before.figures === null ? 'second' : 'first'} run has an allocation`;
  }
  const changed = people.filter(({ kind }) => kind !== 'same');
  if (changed.length === 0) return 'The two allocations are the same';
  const tally = (kind: PersonChange['kind']) => people.filter((person) => person.kind === kind).length;
  const worse = tiers
    .filter(({ name }) => !isLottery(name))
    .flatMap(({ name, before, after }) =>
      before === null || after === null ? [] : [{ name, before, after }],
    )
    .find((tier) => tier.before !== tier.after);
  const aims =
    worse === undefined
      ? 'every aim they share is met alike'
      : `${aimName(worse.name).toLowerCase()} ${worse.after < worse.before ? 'falls' : 'rises'} from ${grouped(worse.before)} to ${grouped(worse.after)}`;
  return `${tally('gains')} gain, ${tally('loses')} lose, ${tally('moves')} only move; ${aims}`;
}

/** "12 people changed because …: 5 gain, 3 lose, 240 points less in all". */
export function describeEffect(cause: Cause, { people, gain, lose, points }: Effect): string {
  const sum =
    points === 0
      ? 'no change in all'
      : `${grouped(Math.abs(points))} points ${points < 0 ? 'less' : 'more'} dissatisfaction in all`;
  return `${count(people, 'person', 'people')} by ${CAUSE_WORDS[cause]}: ${gain} gain, ${lose} lose, ${sum}`;
}

/** What it would have meant to keep these people where they were. */
export function describeKeeping({ keeping }: Exchange): string {
  if (keeping === null) return 'Keeping them as they were would have been just as good; the draw decided.';
  if (keeping.kind === 'breaks') {
    const more = keeping.rules > 1 ? ` (and ${keeping.rules - 1} more)` : '';
    return `Keeping them as they were would break a rule: ${keeping.sentence}${more}`;
  }
  return `Keeping them as they were: ${aimName(keeping.tier).toLowerCase()} ${grouped(keeping.kept)} instead of ${grouped(keeping.now)}.`;
}
