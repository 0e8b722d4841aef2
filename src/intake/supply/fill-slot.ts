import type { Rotator, SlotTerms } from '../../domain/programme.ts';

/** The most that a slot can take of some rotators, if everything else goes its way. */
interface Fill {
  readonly heads: number;
  /** Hundredths of WTE. */
  readonly wte: number;
}

const NOBODY: Fill = { heads: 0, wte: 0 };

/**
 * Upper bounds: as many heads as fit when the smallest shares come first, as much WTE when the largest do.
 * `rotators` come in ascending order of WTE.
 */
export function fillSlot(terms: SlotTerms, rotators: readonly Rotator[]): Fill {
  if (rotators.length === 0) return NOBODY;
  const shares = rotators.map((rotator): number => rotator.wte);
  const supervised =
    terms.supervisors === null || terms.rotatorsPerSupervisor === null
      ? Number.POSITIVE_INFINITY
      : terms.supervisors * terms.rotatorsPerSupervisor;
  if (terms.unit === 'heads') {
    const heads = Math.min(Math.floor(terms.capacity / 100), supervised, shares.length);
    return { heads, wte: sum(heads === 0 ? [] : shares.slice(-heads)) };
  }
  const limit = terms.capacity + terms.excess;
  let [heads, used] = [0, 0];
  for (const share of shares) {
    if (used + share > limit || heads + 1 > supervised) break;
    used += share;
    heads += 1;
  }
  return { heads, wte: Math.min(limit, sum(shares)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
