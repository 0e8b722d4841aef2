import { ordinal } from '../../domain/wording.ts';

/** Tint of a choice: never the only sign, the words stand beside it. */
export function choiceClass(rank: number | null): string {
  if (rank === null) return 'c0';
  return rank <= 3 ? `c${rank}` : rank <= 5 ? 'c4' : 'c5';
}

/** "1st choice"; without a rank "no wishes", or of somebody who `wished` that nothing of it could be met in that cycle. */
export function choiceName(rank: number | null, wished: boolean): string {
  if (rank !== null) return `${ordinal(rank)} choice`;
  return wished ? 'no wish that could be met' : 'no wishes';
}
