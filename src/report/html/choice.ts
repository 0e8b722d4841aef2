import { ordinal } from '../wording.ts';

/** Tint of a choice: never the only sign, the words stand beside it. */
export function choiceClass(rank: number | null): string {
  if (rank === null) return 'c0';
  return rank <= 3 ? `c${rank}` : rank <= 5 ? 'c4' : 'c5';
}

/** "1st choice"; for somebody without wishes "no wishes". */
export function choiceName(rank: number | null): string {
  return rank === null ? 'no wishes' : `${ordinal(rank)} choice`;
}
