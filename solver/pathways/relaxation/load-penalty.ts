/**
 * A penalty on every load that doubles with each `reach` up to `top`: a total of it gives way where the heaviest loads are,
 * long before anything else, so that allocations of little penalty come near the leximin order.
 */
export interface LoadPenalty {
  readonly kind: 'rising';
  readonly top: number;
  readonly reach: number;
  /** How many times less the penalty is just below the top. */
  readonly cliff: number;
}

/** How many times less the penalty is just below the top: as many there weigh no more than one at it. */
const CLIFF = 32;

/** A penalty that halves four times over a fall of the loads. */
export function penaltyFrom(top: number, fall: number): LoadPenalty {
  return { kind: 'rising', top, reach: Math.max(1, Math.round(fall / 4)), cliff: CLIFF };
}

/** Of a load at the top; sums over 10,000 agents, times the scale of prices, stay below 2⁵³. */
const GREATEST = 2 ** 20;

/** An integer, straight between two doublings; below them all the load itself is what remains. */
export function penaltyOf({ top, reach, cliff }: LoadPenalty, load: number): number {
  if (load >= top) return GREATEST + load;
  const doublings = (top - 1 - load) / reach;
  const whole = Math.floor(doublings);
  return Math.round((GREATEST / cliff / 2 ** whole) * (1 - (doublings - whole) / 2)) + load;
}
