import type { Program } from '../../solver/program/program.ts';
import { layOut, type TinyRow } from './tiny-program.ts';

/**
 * Market split (Cornuéjols & Dawande 1998) with slacks: split each of `rows` random integer vectors in two
 * halves, at the least total error. A point is found at once; the proof takes branch and bound for ever.
 */
export function marketSplit(size: { columns: number; rows: number; seed: number }): Program {
  const next = randomIntegers(size.seed);
  const rows: TinyRow[] = [];
  for (let i = 0; i < size.rows; i += 1) {
    const weights = Array.from({ length: size.columns }, () => next(100));
    const half = Math.floor(weights.reduce((sum, weight) => sum + weight, 0) / 2);
    const slacks = Array.from({ length: 2 * size.rows }, (_, k) =>
      k === 2 * i ? 1 : k === 2 * i + 1 ? -1 : 0,
    );
    rows.push({ of: [...weights, ...slacks], atLeast: half, atMost: half });
  }
  return layOut({
    columns: [
      ...Array.from({ length: size.columns }, () => ({ cost: 0 })),
      ...Array.from({ length: 2 * size.rows }, () => ({ cost: 1, upper: 10_000 })),
    ],
    rows,
  });
}

/**
 * Twice a sum must be odd (Jeroslow 1974): infeasible, which branch and bound alone learns only by visiting
 * about 2 ** (columns / 2) nodes, each of them trivial.
 */
export function oddDouble(columns: number): Program {
  const half = Math.floor(columns / 2);
  return layOut({
    columns: Array.from({ length: columns }, (_, j) => ({ cost: j })),
    rows: [{ of: Array.from({ length: columns }, () => 2), atLeast: 2 * half + 1, atMost: 2 * half + 1 }],
  });
}

/** Integers 0 … below − 1, the same for the same seed (mulberry32). */
export function randomIntegers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}
