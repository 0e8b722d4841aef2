import type { PartialAllocation } from '../allocation/partial-allocation.ts';
import { choicesOf, type FractionalColumns } from './column-set.ts';
import type { RestrictedMaster } from './restricted-master.ts';

/** Steps before each round. */
const ROUND = 20;
/** Prices move so much more than before: those who are left have to come to terms. */
const EMPHASIS = 3;
/** A pathway with this share is taken at once. */
const WHOLE = 0.98;

/**
 * Places agents along the shares of the relaxation, some in each round, until nobody else finds room: a
 * dive whose relaxation goes on from where it was instead of being solved again. When time is short, more are placed in a round.
 */
export function warmDive(
  allocation: PartialAllocation,
  master: RestrictedMaster,
  options: {
    /** Of those without a whole pathway, at least this part takes in each round the one with the greatest share. */
    readonly part: number;
    /** Milliseconds that are left. */
    readonly left: () => number;
    readonly stop: () => boolean;
  },
): void {
  master.relaxation.emphasise(EMPHASIS);
  let open = allocation.outside();
  const { left } = options;
  let { part } = options;
  while (open.length > 0 && !options.stop()) {
    const before = left();
    if (placeLargest(allocation, master.run(open, ROUND), part) === 0) return;
    // Rounds cost what they have to place, so that all to come cost 1 / part of the next one.
    part = Math.min(1, Math.max(options.part, (before - left()) / Math.max(1, left())));
    open = allocation.outside();
  }
}

/** How many were placed. */
function placeLargest(
  allocation: PartialAllocation,
  { columns, shares }: FractionalColumns,
  part: number,
): number {
  const wishes = columns.agents
    .flatMap((agent, k) => {
      let column = columns.first[k]!;
      const end = columns.first[k + 1]!;
      for (let j = column; j < end; j += 1) if (shares[j]! > shares[column]!) column = j;
      return column < end ? [{ agent, column, share: shares[column]! }] : [];
    })
    .sort((a, b) => b.share - a.share || a.agent - b.agent);
  const most = Math.ceil(part * columns.agents.length);
  let placed = 0;
  for (const { agent, column, share } of wishes) {
    if (share < WHOLE && placed >= most) break;
    const choices = choicesOf(columns, column);
    if (!allocation.fits(agent, choices)) continue;
    allocation.place(agent, choices, columns.own[column]!);
    placed += 1;
  }
  return placed;
}
