import { HUNDREDTHS_TIERS, type PublishedTier } from '../../domain/objective.ts';
import { grouped } from '../../domain/wording.ts';
import type { Evidence, TierLoss } from '../reasons/reason.ts';
import { sentence } from './grammar.ts';

/** The draw only chooses among equals: nothing is ever put down to its value. */
type PhrasedTier = Exclude<PublishedTier, 'lottery' | 'lottery-tie'>;

type Clause = (figures: string) => string;

/** What it means that a tier gets worse; `figures` reads "3 instead of 2". */
const TIERS: Readonly<Record<string, Clause>> = {
  staffing: (figures) => `placements would be shorter of their minimum staffing: ${figures}`,
  placed: (figures) => `more cycles would be left without a placement: ${figures}`,
  competency: (figures) => `more of the desirable training rules would be missed: ${figures} points`,
  'worst-off': (figures) =>
    `the person who fares worst would fare worse: ${figures} points of dissatisfaction, points carried over included`,
  'worst-off-count': (figures) => `more people would fare as badly as the one who fares worst: ${figures}`,
  leximin: (figures) => `people who fare worse than others would fare worse still: ${figures}`,
  preference: (figures) =>
    `everyone's wishes taken together would be met less well: ${figures} points of dissatisfaction`,
  'rank-profile': (figures) => `the ranks people get would be worse as a whole: ${figures}`,
  blend: (figures) => `total dissatisfaction weighed with that of the worst-off would rise: ${figures}`,
  travel: (figures) => `people would travel longer: ${figures} minutes in all`,
  disruption: (figures) => `more people would lose a place they have already been given: ${figures}`,
  notice: (figures) => `people would be moved at shorter notice: ${figures} points`,
  stability: (figures) => `more of the allocation already in force would change: ${figures} placements`,
} satisfies Readonly<Record<PhrasedTier, Clause>>;

/** What it means that a tier gets better. */
const GAINS: Readonly<Record<string, Clause>> = {
  staffing: (figures) => `placements would be less short of their minimum staffing: ${figures}`,
  placed: (figures) => `fewer cycles would be left without a placement: ${figures}`,
  competency: (figures) => `fewer of the desirable training rules would be missed: ${figures} points`,
  'worst-off': (figures) =>
    `the person who fares worst would fare better: ${figures} points of dissatisfaction, points carried over included`,
  'worst-off-count': (figures) => `fewer people would fare as badly as the one who fares worst: ${figures}`,
  leximin: (figures) => `people who fare worse than others would fare better: ${figures}`,
  preference: (figures) =>
    `everyone's wishes taken together would be met better: ${figures} points of dissatisfaction`,
  'rank-profile': (figures) => `the ranks people get would be better as a whole: ${figures}`,
  blend: (figures) => `total dissatisfaction weighed with that of the worst-off would fall: ${figures}`,
  travel: (figures) => `people would travel less: ${figures} minutes in all`,
  disruption: (figures) => `fewer people would lose a place they have already been given: ${figures}`,
  notice: (figures) => `people would be moved at longer notice: ${figures} points`,
  stability: (figures) => `less of the allocation already in force would change: ${figures} placements`,
} satisfies Readonly<Record<PhrasedTier, Clause>>;

/** What a tier that can have slack counts. */
const MEASURES: Readonly<Record<string, string>> = {
  staffing: 'the shortfall below minimum staffing',
  placed: 'the cycles without a placement',
  competency: 'the desirable training rules missed',
  'worst-off': 'the points of the person who fares worst',
  leximin: 'the points of those who fare worst',
  preference: "everyone's points of dissatisfaction taken together",
  'rank-profile': 'the number of low ranks',
  blend: 'total dissatisfaction weighed with that of the worst-off',
  travel: 'the minutes of travel in all',
  disruption: 'the number of people moved',
  notice: 'the points for short notice',
  stability: 'the changes of the allocation in force',
} satisfies Readonly<Record<Exclude<PhrasedTier, 'worst-off-count'>, string>>;

/** How far a tier may give way: "the minutes of travel in all may be up to 120 (the best is 100) for the sake of later aims". */
export function phraseSlack({ tier, from, allowed }: TierLoss): string {
  const base = baseOf(tier);
  const what = MEASURES[base] ?? `the aim "${tier}"`;
  return `${what} may be up to ${shownIn(base, allowed ?? from)} (the best is ${shownIn(base, from)}) for the sake of later aims`;
}

/** `rank-profile-3` is told like every rank profile. */
function baseOf(tier: string): string {
  return tier.replace(/^(rank-profile)-\d+$/, '$1');
}

function shownIn(base: string, value: number): string {
  return grouped(HUNDREDTHS_TIERS.has(base) ? value / 100 : value);
}

/** A tier that would change, as a sentence: "More cycles would be left without a placement: 3 instead of 2." */
export function phraseTierChange(change: TierLoss, evidence: Evidence): string {
  return sentence(tierClause(change, evidence));
}

/** The same as a part of a sentence. */
export function tierClause(loss: TierLoss, evidence: Evidence): string {
  const base = baseOf(loss.tier);
  const shown = (value: number): string => shownIn(base, value);
  const least = evidence === 'bound' ? 'at least ' : evidence === 'not-proved' ? 'about ' : '';
  if (loss.allowed !== undefined) {
    const clause =
      TIERS[base]?.(`${least}${shown(loss.to)}`) ?? `the aim "${loss.tier}" would be missed by more`;
    return `${clause}, where ${shown(loss.allowed)} is the most allowed (the best, ${shown(loss.from)}, with its slack)`;
  }
  const figures = `${least}${shown(loss.to)} instead of ${shown(loss.from)}`;
  return loss.to < loss.from
    ? (GAINS[base]?.(figures) ?? `the aim "${loss.tier}" would be missed by less: ${figures}`)
    : (TIERS[base]?.(figures) ?? `the aim "${loss.tier}" would be missed by more: ${figures}`);
}
