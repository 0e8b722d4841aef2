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
  rescored: 'same placements, counted otherwise',
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
  if (people.every(({ kind }) => kind === 'joins' || kind === 'leaves')) {
    return 'No rotator is in both runs: there is nobody whose lot could be compared';
  }
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
  const rescored = tally('rescored') === 0 ? '' : `, ${tally('rescored')} counted otherwise`;
  return `${tally('gains')} gain, ${tally('loses')} lose, ${tally('moves')} only move${rescored}; ${aims}`;
}

/** "12 people changed because …: 5 gain, 3 lose, 240 points less in all". */
export function describeEffect(cause: Cause, { people, gain, lose, points }: Effect): string {
  const who = count(people, 'person', 'people');
  return `${who} by ${CAUSE_WORDS[cause]}: ${gain} gain, ${lose} lose, ${describePoints(points)}`;
}

/** Who kept their placements, at other points; `null` when nobody did. */
export function describeRescored(people: readonly PersonChange[]): string | null {
  const own = people.filter(({ kind }) => kind === 'rescored');
  if (own.length === 0) return null;
  const points = own.reduce((sum, { before, after }) => sum + (after ?? 0) - (before ?? 0), 0);
  const who = count(own.length, 'person keeps their placements', 'people keep their placements');
  return `${who}, at other points: the second tables count wishes otherwise (other wishes, or other placements to rank), ${describePoints(points)}`;
}

function describePoints(points: number): string {
  if (points === 0) return 'no change in all';
  return `${grouped(Math.abs(points))} points ${points < 0 ? 'less' : 'more'} dissatisfaction in all`;
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
