import type { PublishedTier } from '../../domain/objective.ts';

interface Aim {
  readonly name: string;
  readonly unit: string;
}

/** What each aim counts, in the coordinator's words; the ranks of a profile are aims of their own. */
const AIMS: Readonly<Record<string, Aim>> = {
  staffing: { name: 'Short of minimum staffing', unit: 'people or WTE' },
  placed: { name: 'Cycles without a placement', unit: 'cycles' },
  competency: { name: 'Desirable rules missed', unit: 'weighted misses' },
  'worst-off': { name: 'Dissatisfaction of the worst-off', unit: 'points' },
  'worst-off-count': { name: 'People as badly off as the worst-off', unit: 'people' },
  leximin: { name: 'Dissatisfaction from the worst-off upwards', unit: 'points, the worst-off' },
  preference: { name: 'Dissatisfaction of all together', unit: 'points' },
  blend: { name: 'Total and worst-off, weighed', unit: 'points' },
  travel: { name: 'Travel from home', unit: 'minutes' },
  stability: { name: 'Changes to the allocation in force', unit: 'cycles' },
  disruption: { name: 'People moved from the allocation in force', unit: 'people' },
  notice: { name: 'How soon people are moved', unit: 'cycles, sooner weighs more' },
  lottery: { name: 'The published draw', unit: 'tickets × points' },
  'lottery-tie': { name: 'Tie-break among equals', unit: 'hash' },
} satisfies Readonly<Record<Exclude<PublishedTier, 'rank-profile'>, Aim>>;

const RANK_PROFILE = /^rank-profile-(\d+)$/;

/** `worst-off` → "Dissatisfaction of the worst-off"; an unknown aim keeps its name. */
export function aimName(tier: string): string {
  const rank = RANK_PROFILE.exec(tier)?.[1];
  if (rank !== undefined) return `Cycles at choice ${rank} or worse`;
  return AIMS[tier]?.name ?? tier;
}

/** What the value of an aim counts: "points". */
export function aimUnit(tier: string): string {
  return RANK_PROFILE.test(tier) ? 'cycles' : (AIMS[tier]?.unit ?? '');
}
