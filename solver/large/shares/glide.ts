import type { Board } from '../board/board.ts';
import { choicesOf, type SharedFace } from './face.ts';
import type { MovingFace } from './refine-prices.ts';

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
export function glide(
  board: Board,
  face: MovingFace,
  means: {
    /** Of those without a whole pathway, at least this part takes in each round the one with the greatest share. */
    readonly part: number;
    /** Milliseconds that are left. */
    readonly left: () => number;
    readonly stop: () => boolean;
  },
): void {
  face.relaxation.emphasise(EMPHASIS);
  let open = board.outside();
  const { left } = means;
  let { part } = means;
  while (open.length > 0 && !means.stop()) {
    const before = left();
    if (placeLargest(board, face.run(open, ROUND), part) === 0) return;
    // Rounds cost what they have to place, so that all to come cost 1 / part of the next one.
    part = Math.min(1, Math.max(means.part, (before - left()) / Math.max(1, left())));
    open = board.outside();
  }
}

/** How many were placed. */
function placeLargest(board: Board, { face, shares }: SharedFace, part: number): number {
  const wishes = face.agents
    .flatMap((agent, k) => {
      let column = face.first[k]!;
      const end = face.first[k + 1]!;
      for (let j = column; j < end; j += 1) if (shares[j]! > shares[column]!) column = j;
      return column < end ? [{ agent, column, share: shares[column]! }] : [];
    })
    .sort((a, b) => b.share - a.share || a.agent - b.agent);
  const most = Math.ceil(part * face.agents.length);
  let placed = 0;
  for (const { agent, column, share } of wishes) {
    if (share < WHOLE && placed >= most) break;
    const choices = choicesOf(face, column);
    if (!board.fits(agent, choices)) continue;
    board.place(agent, choices, face.own[column]!);
    placed += 1;
  }
  return placed;
}
